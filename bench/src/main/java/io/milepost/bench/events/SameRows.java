package io.milepost.bench.events;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Whether two databases have the same rows in tables of the same columns. */
public final class SameRows {
  private static final String COLUMNS =
      """
      SELECT string_agg('"' || column_name || '"', ', ' ORDER BY column_index) FROM duckdb_columns()
      WHERE database_name = 'peer' AND table_name = '%s'
      """;

  private static final String DIFFERENT =
      "SELECT count(*) FROM (SELECT %1$s FROM %2$s.%3$s EXCEPT ALL SELECT %1$s FROM %4$s.%3$s)";

  private SameRows() {}

  /**
   * Sentences about tables whose rows differ; none when all are the same.
   *
   * @param ours may have further columns
   */
  public static List<String> findDifferences(Path ours, Path peer, List<String> tables)
      throws SQLException {
    List<String> differences = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("ATTACH '%s' AS ours (READ_ONLY)".formatted(ours));
      statement.execute("ATTACH '%s' AS peer (READ_ONLY)".formatted(peer));
      for (String table : tables) {
        String columns = get(statement, COLUMNS.formatted(table));
        String missing = get(statement, DIFFERENT.formatted(columns, "peer", table, "ours"));
        String surplus = get(statement, DIFFERENT.formatted(columns, "ours", table, "peer"));
        if (!missing.equals("0") || !surplus.equals("0")) {
          differences.add(
              "%s: %s rows of the peer are missing, %s are not the peer's"
                  .formatted(table, missing, surplus));
        }
      }
    }
    return differences;
  }

  private static String get(Statement statement, String query) throws SQLException {
    try (ResultSet results = statement.executeQuery(query)) {
      results.next();
      return String.valueOf(results.getString(1));
    }
  }
}
