package io.milepost.warehouse.duckdb.tables;

import io.milepost.model.LoadMode;
import io.milepost.warehouse.duckdb.store.Rows;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What loads brought to which tables, as part of a connection's transaction. */
record LoadTables(Connection connection) {

  /**
   * What a load brought to a table.
   *
   * @param brought rows of the source for it
   * @param loaded those of them that were new, or took the place of others
   * @param key what told its rows apart; empty for all columns, null in files from before it was
   *     kept
   */
  record Brought(
      String table, LoadMode mode, long brought, long loaded, @Nullable List<String> key) {
    static Brought of(ResultSet row) throws SQLException {
      String word = row.getString(2);
      for (LoadMode mode : LoadMode.values()) {
        if (mode.word().equals(word)) {
          return new Brought(
              row.getString(1), mode, row.getLong(3), row.getLong(4), names(row.getArray(5)));
        }
      }
      throw new IllegalStateException("Unknown mode " + word);
    }
  }

  /** Names of columns as the tables keep them. */
  static @Nullable List<String> names(@Nullable Array columns) throws SQLException {
    return columns == null
        ? null
        : Stream.of((Object[]) columns.getArray()).map(String.class::cast).toList();
  }

  void note(long loadId, Brought brought, boolean anew) throws SQLException {
    List<String> key = brought.key;
    Rows.update(
        connection,
        "INSERT INTO load_table VALUES (?, ?, ?, ?, ?, ?, ?)",
        loadId,
        brought.table,
        brought.mode.word(),
        brought.brought,
        brought.loaded,
        anew,
        key == null ? null : connection.createArrayOf("VARCHAR", key.toArray()));
  }

  /** Empty for a load of trips. */
  List<Brought> list(long loadId) throws SQLException {
    return Rows.list(
        connection,
        """
        SELECT table_name, mode, rows_brought, rows_loaded, key_columns FROM load_table
        WHERE load_id = ? ORDER BY rowid
        """,
        Brought::of,
        loadId);
  }

  /**
   * Rows that the last committed load before {@code loadId} brought to a table. A load that made it
   * anew brought what many loads had, so it does not count.
   */
  OptionalLong findBefore(String table, long loadId) throws SQLException {
    return Rows.list(
            connection,
            """
            SELECT t.rows_brought FROM load_table t JOIN load l ON l.load_id = t.load_id
            WHERE l.state = 'committed' AND t.table_name = ? AND t.load_id <> ?
              AND NOT coalesce(t.anew, false)
            ORDER BY l.finished_at DESC, l.load_id DESC LIMIT 1
            """,
            row -> row.getLong(1),
            table,
            loadId)
        .stream()
        .mapToLong(Long::longValue)
        .findFirst();
  }
}
