package io.milepost.warehouse.duckdb.tables;

import java.util.List;

/**
 * Which stored values a column can keep when its type changes: those that reading their source anew
 * would give. Of others, such as texts that are to be times, only the source knows.
 */
final class Retyping {
  private static final String WHOLE = "[+-]?[0-9]+([.]0*)?";
  private static final String REAL = "[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]+)?";
  private static final List<List<String>> RELATED =
      List.of(List.of("BIGINT", "DOUBLE", "BOOLEAN"), List.of("DATE", "TIMESTAMP"));

  private Retyping() {}

  /** A condition on {@code column}, in DuckDB's SQL, as are the types. */
  static String fits(String column, String from, String to) {
    if (to.equals("VARCHAR")) {
      return "true";
    }
    String cast = "TRY_CAST(%s AS %s)".formatted(column, to);
    if (from.equals("VARCHAR")) {
      return switch (to) {
        case "BIGINT" -> number(column, WHOLE) + " AND %s IS NOT NULL".formatted(cast);
        case "DOUBLE" ->
            number(column, REAL) + " AND coalesce(isfinite(%s), false)".formatted(cast);
        default -> "false";
      };
    }
    return RELATED.stream().anyMatch(types -> types.contains(from) && types.contains(to))
        ? "TRY_CAST(%s AS %s) IS NOT DISTINCT FROM %s".formatted(cast, from, column)
        : "false";
  }

  private static String number(String column, String form) {
    return "regexp_full_match(%s, '%s')".formatted(column, form);
  }
}
