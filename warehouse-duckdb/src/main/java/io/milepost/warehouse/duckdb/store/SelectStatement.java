package io.milepost.warehouse.duckdb.store;

import io.milepost.model.UsageException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells by DuckDB's own parser whether a text is a single statement that reads. */
public final class SelectStatement {
  private static final String PARSE =
      """
      SELECT tree ->> 'error_type', tree ->> 'error_message', CAST(tree ->> 'position' AS INTEGER),
        json_array_length(tree -> 'statements')
      FROM (SELECT json_serialize_sql(?) AS tree)
      """;

  /** What {@link #require} takes, in words. */
  public static final String READS = "one SELECT, FROM, WITH, VALUES, DESCRIBE, SHOW or SUMMARIZE";

  private SelectStatement() {}

  /**
   * Takes one SELECT, FROM, WITH, VALUES, DESCRIBE, SHOW or SUMMARIZE; a WITH may still hold a
   * statement that changes something.
   *
   * @param expected completes "expected …"
   * @throws UsageException when it is anything else
   */
  public static void require(Connection connection, String sql, String expected)
      throws SQLException {
    Parsed parsed = Rows.find(connection, PARSE, Parsed::of, sql).orElseThrow();
    if ("parser".equals(parsed.errorType)) {
      throw new UsageException(
          "The query is not valid SQL: %s, at %s."
              .formatted(parsed.errorMessage, place(sql, parsed.position)));
    }
    if (parsed.errorType != null) {
      throw new UsageException(
          "A query may only read: expected %s, found another kind of statement."
              .formatted(expected));
    }
    if (parsed.statements != 1) {
      throw new UsageException(
          "Expected one statement, found %d; run them one by one.".formatted(parsed.statements));
    }
  }

  /** What DuckDB's parser made of a text. */
  private record Parsed(
      @Nullable String errorType, @Nullable String errorMessage, int position, int statements) {
    static Parsed of(ResultSet row) throws SQLException {
      return new Parsed(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4));
    }
  }

  private static String place(String sql, int position) {
    String before = sql.substring(0, Math.min(position, sql.length()));
    long line = before.chars().filter(c -> c == '\n').count() + 1;
    return "line %d, column %d".formatted(line, position - before.lastIndexOf('\n'));
  }
}
