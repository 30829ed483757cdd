package io.milepost.ingest.value;

import io.milepost.ingest.number.DoubleParser;
import io.milepost.ingest.number.NotFinite;
import io.milepost.ingest.number.WholeText;
import io.milepost.ingest.scan.Blanks;
import io.milepost.model.Column;
import io.milepost.model.RejectionCode;
import io.milepost.model.ValueType;

/** Numbers, and degrees within their bounds. Blanks around them do not count. */
final class NumberDecoder implements ValueDecoder {
  private final double most;
  private final RejectionCode beyond;
  private final String expectation;
  private final boolean exact;
  private final DoubleParser parser = new DoubleParser();
  private double[] column = {};

  /**
   * @param exact whether whole numbers that no double is equal to are wrong
   */
  NumberDecoder(ValueType type, boolean exact) {
    this.exact = exact;
    if (type instanceof ValueType.Longitude) {
      most = 180;
      beyond = RejectionCode.LON_OUT_OF_RANGE;
      expectation = "a longitude from -180 to 180";
    } else if (type instanceof ValueType.Latitude) {
      most = 90;
      beyond = RejectionCode.LAT_OUT_OF_RANGE;
      expectation = "a latitude from -90 to 90";
    } else {
      most = Double.MAX_VALUE;
      beyond = RejectionCode.NOT_FINITE;
      expectation = "a number";
    }
  }

  @Override
  public void target(Column doubles) {
    column = ((Column.Doubles) doubles).values();
  }

  @Override
  public Outcome decode(byte[] bytes, int from, int to, int at) {
    int start = Blanks.skip(bytes, from, to);
    if (start == to) {
      return Outcome.BLANK;
    }
    int end = parser.parse(bytes, start, to);
    double value = parser.value();
    column[at] = value;
    return end >= 0
            && Math.abs(value) <= most
            && (end == to || Blanks.skip(bytes, end, to) == to)
            && !(exact && WholeText.isRounded(bytes, start, end, value))
        ? Outcome.TAKEN
        : Outcome.WRONG;
  }

  @Override
  public RejectionCode code(byte[] bytes, int from, int to) {
    int start = Blanks.skip(bytes, from, to);
    int end = Blanks.trimEnd(bytes, start, to);
    if (parser.parse(bytes, start, end) == end) {
      return Double.isInfinite(parser.value())
          ? RejectionCode.NOT_FINITE
          : Math.abs(parser.value()) <= most ? RejectionCode.BAD_NUMBER : beyond;
    }
    return NotFinite.is(bytes, start, end) ? RejectionCode.NOT_FINITE : RejectionCode.BAD_NUMBER;
  }

  @Override
  public String expectation() {
    return expectation;
  }
}
