package io.milepost.warehouse.duckdb.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One SQL statement with its parameters, in one line. */
public final class Rows {
  private Rows() {}

  /** Reads one row of a result. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Takes one row of a result. */
  @FunctionalInterface
  public interface Action {
    void take(ResultSet row) throws SQLException;
  }

  /** The number of rows changed. */
  public static long update(Connection connection, String sql, @Nullable Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, parameters)) {
      return statement.executeLargeUpdate();
    }
  }

  /**
   * Inserts several rows by one statement.
   *
   * @param into the table and its columns: {@code INSERT INTO t (a, b)}
   * @param rows how many there are; nothing is done for none
   * @param values of all columns of the first row, then of the next
   */
  public static void insert(
      Connection connection, String into, int rows, List<@Nullable Object> values)
      throws SQLException {
    if (rows == 0) {
      return;
    }
    String row = "(" + String.join(", ", Collections.nCopies(values.size() / rows, "?")) + ")";
    String all = String.join(", ", Collections.nCopies(rows, row));
    update(connection, into + " VALUES " + all, values.toArray());
  }

  /** Streams the rows, one by one, through {@code action}. */
  public static void forEach(
      Connection connection, String sql, Action action, @Nullable Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, parameters);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        action.take(rows);
      }
    }
  }

  public static <T> List<T> list(
      Connection connection, String sql, Reader<T> reader, @Nullable Object... parameters)
      throws SQLException {
    List<T> list = new ArrayList<>();
    forEach(connection, sql, row -> list.add(reader.read(row)), parameters);
    return list;
  }

  /** The first row, if there is one. */
  public static <T> Optional<T> find(
      Connection connection, String sql, Reader<T> reader, @Nullable Object... parameters)
      throws SQLException {
    return list(connection, sql, reader, parameters).stream().findFirst();
  }

  /** The first column of the only row. */
  public static long getLong(Connection connection, String sql, @Nullable Object... parameters)
      throws SQLException {
    return find(connection, sql, row -> row.getLong(1), parameters).orElseThrow();
  }

  private static PreparedStatement prepare(
      Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }
}
