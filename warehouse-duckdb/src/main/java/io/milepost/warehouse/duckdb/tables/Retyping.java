package io.milepost.warehouse.duckdb.tables;

import io.milepost.model.UsageException;
import io.milepost.warehouse.duckdb.store.Sql;
import java.util.List;

/**
 * The change of a stored column's type. Values that reading their source anew would give are kept;
 * of others, such as texts that are to be times, only the source knows. How a source wrote a value
 * ({@code 1.10}, {@code TRUE}, {@code 28.05.2018}) is not kept either: as texts, values look as
 * DuckDB shows them. That loses nothing but their looks, except where rows are told apart by them:
 * the same row, sent again, would be another one. There only whole numbers become texts, which are
 * written with nothing but their digits as a rule.
 *
 * @param from the type of the stored values, in DuckDB's words, as is {@code to}
 * @param byInput whether it was the input that asked for it, not the declaration
 * @param tellsApart whether rows are told apart by the column
 */
record Retyping(String column, String from, String to, boolean byInput, boolean tellsApart) {
  private static final String WHOLE = "[+-]?[0-9]+([.]0*)?";
  private static final String REAL = "[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]+)?";
  private static final String TEXT = "VARCHAR";
  private static final List<List<String>> RELATED =
      List.of(List.of("BIGINT", "DOUBLE", "BOOLEAN"), List.of("DATE", "TIMESTAMP"));

  /** A condition for the values that can be kept, in SQL. */
  String fits() {
    if (to.equals(TEXT)) {
      return Boolean.toString(!tellsApart || from.equals("BIGINT"));
    }
    String name = Sql.name(column);
    String cast = "TRY_CAST(%s AS %s)".formatted(name, to);
    if (from.equals(TEXT)) {
      return switch (to) {
        case "BIGINT" -> number(name, WHOLE) + " AND %s IS NOT NULL".formatted(cast);
        case "DOUBLE" -> number(name, REAL) + " AND coalesce(isfinite(%s), false)".formatted(cast);
        default -> "false";
      };
    }
    return RELATED.stream().anyMatch(types -> types.contains(from) && types.contains(to))
        ? "TRY_CAST(%s AS %s) IS NOT DISTINCT FROM %s".formatted(cast, from, name)
        : "false";
  }

  private static String number(String column, String form) {
    return "regexp_full_match(%s, '%s')".formatted(column, form);
  }

  /**
   * What to throw of a value that cannot be kept.
   *
   * @param value as DuckDB shows it
   */
  UsageException refusal(String dataset, String table, String value) {
    return new UsageException(
        "Column '%s' of table '%s' %s, but holds '%s', which is %s; %s."
            .formatted(
                column,
                table,
                (byInput ? "has to be %s for this input" : "is declared as %s now").formatted(to),
                value,
                reason(),
                remedy("`milepost datasets rebuild %s`".formatted(dataset))));
  }

  private String reason() {
    return to.equals(TEXT)
        ? from + ": rows are told apart by it, and only their source knows how it is written there"
        : from;
  }

  private String remedy(String rebuild) {
    if (!byInput) {
      return "run %s to read everything anew, or declare it as before".formatted(rebuild);
    }
    return to.equals(TEXT)
        ? "declare it as text and run %s to read everything anew, or a key without it"
            .formatted(rebuild)
        : "declare it as text and load again";
  }
}
