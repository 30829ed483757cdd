package io.milepost.ingest.csv;

import io.milepost.ingest.scan.Utf8;
import io.milepost.model.RejectionCode;
import java.util.Locale;

/** What makes a row wrong before any of its fields is looked at. */
final class RowCheck {
  private static final int KEPT_OF_TOO_LONG_ROW = 1 << 10;

  private final int fields;
  private final int maxRowBytes;

  RowCheck(int fields, int maxRowBytes) {
    this.fields = fields;
    this.maxRowBytes = maxRowBytes;
  }

  /**
   * Whether a row is sound.
   *
   * @param next where the next row starts
   * @param ascii whether the whole block is ASCII
   */
  boolean isSound(Row row, int next, boolean ascii) {
    return row.fields() == fields
        && !row.hasBadQuote()
        && next - row.from() <= maxRowBytes
        && (ascii || Utf8.isValid(row.block(), row.from(), row.to()));
  }

  /**
   * Where the text ends that is kept of a rejected row: a row that is too long is not kept whole.
   */
  int rawEnd(Row row, int next) {
    return isTooLong(row, next)
        ? Math.min(row.to(), row.from() + Math.min(maxRowBytes, KEPT_OF_TOO_LONG_ROW))
        : row.to();
  }

  private boolean isTooLong(Row row, int next) {
    return next - row.from() > maxRowBytes;
  }

  /** What is wrong with a row that is not sound. */
  Problem problem(Row row, int next) {
    if (isTooLong(row, next)) {
      return Problem.ofRow(
          RejectionCode.ROW_TOO_LONG,
          String.format(Locale.ROOT, "expected a row of at most %,d bytes", maxRowBytes));
    }
    if (row.hasBadQuote()) {
      return Problem.ofRow(
          RejectionCode.BAD_QUOTE,
          "expected each quoted field to be closed by a quote before the next delimiter");
    }
    int invalid = Utf8.firstInvalid(row.block(), row.from(), row.to());
    if (invalid < row.to()) {
      return Problem.ofRow(
          RejectionCode.BAD_ENCODING,
          "expected UTF-8, found byte 0x%02X".formatted(row.block()[invalid]));
    }
    return Problem.ofRow(
        row.fields() < fields ? RejectionCode.TOO_FEW_FIELDS : RejectionCode.TOO_MANY_FIELDS,
        "expected %d fields, found %d".formatted(fields, row.fields()));
  }
}
