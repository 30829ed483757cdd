package io.milepost.ingest.value;

import io.milepost.ingest.scan.Blanks;
import io.milepost.ingest.time.TimestampPattern;
import io.milepost.model.Column;
import io.milepost.model.RejectionCode;

/** Values that a parser makes longs of: moments, days, truth. Blanks around them do not count. */
final class ParsedDecoder implements ValueDecoder {
  private final Parser parser;
  private final RejectionCode wrong;
  private final String expectation;
  private long[] column = {};

  ParsedDecoder(Parser parser, RejectionCode wrong, String expectation) {
    this.parser = parser;
    this.wrong = wrong;
    this.expectation = expectation;
  }

  /** Parses a text. */
  @FunctionalInterface
  interface Parser {

    /** The value, or {@link TimestampPattern#INVALID}. */
    long parse(byte[] bytes, int from, int to);
  }

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
    long value = parser.parse(bytes, start, Blanks.trimEnd(bytes, start, to));
    column[at] = value;
    return value == TimestampPattern.INVALID ? Outcome.WRONG : Outcome.TAKEN;
  }

  @Override
  public RejectionCode code(byte[] bytes, int from, int to) {
    return wrong;
  }

  @Override
  public String expectation() {
    return expectation;
  }
}
