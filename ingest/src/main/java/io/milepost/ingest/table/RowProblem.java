package io.milepost.ingest.table;

import io.milepost.model.RejectionCode;
import java.nio.charset.StandardCharsets;

/**
 * What is wrong with a row.
 *
 * @param field the column as the source calls it
 */
record RowProblem(String field, RejectionCode code, String reason) {
  private static final int LONGEST_QUOTATION = 60;

  static RowProblem missing(String field, String expected) {
    return new RowProblem(
        field, RejectionCode.MISSING_VALUE, "expected %s, found nothing".formatted(expected));
  }

  static RowProblem unexpected(String field, RejectionCode code, String expected, String found) {
    return new RowProblem(field, code, "expected %s, found %s".formatted(expected, found));
  }

  /** A path that goes through more objects than a field's path may. */
  static RowProblem tooDeep(String path) {
    String reason = "expected a path of fewer names, to make a column of it, found '%s'";
    return new RowProblem(cut(path), RejectionCode.UNKNOWN_COLUMN, reason.formatted(cut(path)));
  }

  /** A value as messages show it. */
  static String quote(Values row, int slot) {
    if (row.isNested(slot)) {
      return row.bytes(slot)[row.start(slot)] == '{' ? "an object" : "a list";
    }
    int length = row.end(slot) - row.start(slot);
    String value = new String(row.bytes(slot), row.start(slot), length, StandardCharsets.UTF_8);
    return "'%s'".formatted(cut(value));
  }

  private static String cut(String text) {
    String line = text.replaceAll("\\p{Cntrl}", " ");
    return line.length() <= LONGEST_QUOTATION ? line : line.substring(0, LONGEST_QUOTATION) + "…";
  }
}
