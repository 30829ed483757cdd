package io.milepost.ingest.csv;

import io.milepost.model.RejectionCode;

/**
 * What is wrong with a row.
 *
 * @param column the column's index, or {@link #WHOLE_ROW}
 */
record Problem(int column, RejectionCode code, String reason) {
  static final int WHOLE_ROW = -1;
  private static final int LONGEST_QUOTATION = 60;

  /** A value that is missing or does not fit. */
  static Problem of(Row row, int column, RejectionCode code, String expected) {
    String found = row.text(column);
    return found.isBlank() ? missing(column, expected) : unexpected(column, code, expected, found);
  }

  /** The usual sentence about a value that does not fit. */
  private static Problem unexpected(int column, RejectionCode code, String expected, String found) {
    return new Problem(column, code, "expected %s, found '%s'".formatted(expected, shorten(found)));
  }

  static Problem missing(int column, String expected) {
    return new Problem(
        column, RejectionCode.MISSING_VALUE, "expected %s, found nothing".formatted(expected));
  }

  static Problem ofRow(RejectionCode code, String reason) {
    return new Problem(WHOLE_ROW, code, reason);
  }

  private static String shorten(String value) {
    String line = value.replaceAll("\\p{Cntrl}", " ");
    return line.length() <= LONGEST_QUOTATION ? line : line.substring(0, LONGEST_QUOTATION) + "…";
  }
}
