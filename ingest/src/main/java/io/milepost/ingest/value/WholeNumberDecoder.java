package io.milepost.ingest.value;

import io.milepost.ingest.number.LongParser;
import io.milepost.ingest.scan.Blanks;
import io.milepost.model.Column;
import io.milepost.model.RejectionCode;

/** Whole numbers of 64 bits. Blanks around them do not count. */
final class WholeNumberDecoder implements ValueDecoder {
  private final LongParser parser = new LongParser();
  private long[] column = {};

  @Override
  public void target(Column longs) {
    column = ((Column.Longs) longs).values();
  }

  @Override
  public Outcome decode(byte[] bytes, int from, int to, int at) {
    int start = Blanks.skip(bytes, from, to);
    if (start == to) {
      return Outcome.BLANK;
    }
    boolean whole = parser.parse(bytes, start, Blanks.trimEnd(bytes, start, to));
    column[at] = parser.value();
    return whole ? Outcome.TAKEN : Outcome.WRONG;
  }

  @Override
  public RejectionCode code(byte[] bytes, int from, int to) {
    return RejectionCode.BAD_INTEGER;
  }

  @Override
  public String expectation() {
    return "a whole number of 64 bits";
  }
}
