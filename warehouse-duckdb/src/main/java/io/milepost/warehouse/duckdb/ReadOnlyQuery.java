package io.milepost.warehouse.duckdb;

import io.milepost.model.MilepostException;
import io.milepost.model.UsageException;
import io.milepost.warehouse.RowSink;
import io.milepost.warehouse.duckdb.store.DuckDb;
import io.milepost.warehouse.duckdb.store.SelectStatement;
import io.milepost.warehouse.duckdb.store.SqlErrors;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Runs one statement that only reads. Three locks, each enough for what it guards: DuckDB's own
 * parser says that it is a single SELECT (or FROM, WITH, VALUES, DESCRIBE, SHOW, SUMMARIZE, or an
 * EXPLAIN of these); a read-only transaction keeps a DELETE hidden in a WITH from the tables; and
 * the database was opened without access to other files, the network or its settings.
 */
final class ReadOnlyQuery {
  private static final String EXPECTED =
      "one SELECT, FROM, WITH, VALUES, DESCRIBE, SHOW, SUMMARIZE or EXPLAIN of these";

  /** Brackets hold options when they begin with the name of one, and else what is explained. */
  private static final Pattern EXPLAIN =
      Pattern.compile(
          "\\s*EXPLAIN\\b\\s*(ANALYZE\\b\\s*)?(\\(\\s*(ANALYZE|FORMAT)\\b[^)]*\\)\\s*)?(?<explained>.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final DuckDb database;

  ReadOnlyQuery(DuckDb database) {
    this.database = database;
  }

  /**
   * Runs a statement.
   *
   * @param most how long it may take; null for as long as it takes
   */
  void run(String sql, @Nullable Duration most, RowSink sink) {
    database.run(
        "run the query",
        connection -> {
          requireSelect(connection, sql);
          begin(connection);
          try (QueryDeadline deadline = new QueryDeadline(most)) {
            stream(connection, sql, deadline, sink);
          }
          return sql;
        });
  }

  private static void requireSelect(DuckDBConnection connection, String sql) throws SQLException {
    Matcher explain = EXPLAIN.matcher(sql);
    String select = explain.matches() ? explain.group("explained") : sql;
    SelectStatement.require(connection, select, EXPECTED);
  }

  private static void begin(DuckDBConnection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("BEGIN TRANSACTION READ ONLY");
    }
  }

  static void stream(
      DuckDBConnection connection, String sql, QueryDeadline deadline, RowSink sink) {
    try (PreparedStatement statement = deadline.watch(connection.prepareStatement(sql));
        ResultSet rows = statement.executeQuery()) {
      ResultSetMetaData shape = rows.getMetaData();
      sink.columns(names(shape));
      boolean wanted = true;
      while (wanted && rows.next()) {
        wanted = sink.row(values(rows, shape.getColumnCount()));
      }
    } catch (SQLException e) {
      throw deadline.hasPassed() ? deadline.tooLong() : explain(e);
    }
  }

  private static List<String> names(ResultSetMetaData shape) throws SQLException {
    List<String> names = new ArrayList<>();
    for (int column = 1; column <= shape.getColumnCount(); column++) {
      names.add(shape.getColumnName(column));
    }
    return names;
  }

  private static List<@Nullable Object> values(ResultSet rows, int columns) throws SQLException {
    List<@Nullable Object> values = new ArrayList<>(columns);
    for (int column = 1; column <= columns; column++) {
      values.add(SqlValues.read(rows, column));
    }
    return values;
  }

  /** The machine's failures may pass; all others are the query's own. */
  private static MilepostException explain(SQLException e) {
    return SqlErrors.isOfTheMachine(e)
        ? SqlErrors.translate("run the query", e)
        : new UsageException("The query failed. " + String.valueOf(e.getMessage()).strip());
  }
}
