package io.milepost.ingest.value;

import io.milepost.ingest.number.DoubleParser;
import io.milepost.ingest.number.NotFinite;
import io.milepost.ingest.scan.Blanks;
import io.milepost.model.Column;
import io.milepost.model.RejectionCode;
import io.milepost.model.ValueType;

/** Numbers, and degrees within their bounds. Blanks around them do not count. */
final class NumberDecoder implements ValueDecoder {
  private final double most;
  private final RejectionCode beyond;
  private final String expectation;
  private final DoubleParser parser = new DoubleParser();
  private double[] column = {};

  NumberDecoder(ValueType type) {
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
    column[at] = parser.value();
    return end >= 0
            && Math.abs(parser.value()) <= most
            && (end == to || Blanks.skip(bytes, end, to) == to)
        ? Outcome.TAKEN
        : Outcome.WRONG;
  }

  @Override
  public RejectionCode code(byte[] bytes, int from, int to) {
    int start = Blanks.skip(bytes, from, to);
    int end = Blanks.trimEnd(bytes, start, to);
    if (parser.parse(bytes, start, end) == end) {
      return Double.isInfinite(parser.value()) ? RejectionCode.NOT_FINITE : beyond;
    }
    return NotFinite.is(bytes, start, end) ? RejectionCode.NOT_FINITE : RejectionCode.BAD_NUMBER;
  }

  @Override
  public String expectation() {
    return expectation;
  }
}
