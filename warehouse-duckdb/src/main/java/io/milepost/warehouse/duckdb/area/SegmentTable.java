package io.milepost.warehouse.duckdb.area;

import io.milepost.warehouse.area.SegmentContent;
import io.milepost.warehouse.area.SegmentLoad;
import io.milepost.warehouse.duckdb.store.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Rows of {@code area_segment}, as part of the connection's transaction. */
final class SegmentTable {
  private SegmentTable() {}

  /** What the table says of a segment. */
  record Held(String file, long loadId, long trips) {}

  static List<Held> list(Connection connection) throws SQLException {
    return Rows.list(
        connection,
        "SELECT file, load_id, trips FROM area_segment ORDER BY file, load_id",
        row -> new Held(row.getString(1), row.getLong(2), row.getLong(3)));
  }

  /** The files that count. */
  static List<String> files(Connection connection) throws SQLException {
    return Rows.list(
        connection,
        "SELECT DISTINCT file FROM area_segment ORDER BY file",
        row -> row.getString(1));
  }

  static void insert(Connection connection, SegmentContent segment) throws SQLException {
    for (SegmentLoad load : segment.loads()) {
      Rows.update(
          connection,
          "INSERT INTO area_segment VALUES (?, ?, ?)",
          segment.name(),
          load.loadId(),
          load.trips());
    }
  }

  static void delete(Connection connection, String file) throws SQLException {
    Rows.update(connection, "DELETE FROM area_segment WHERE file = ?", file);
  }

  /** Loads of trips of which the segments hold more or fewer than the ledger says. */
  static List<Long> loadsAmiss(Connection connection) throws SQLException {
    return Rows.list(
        connection,
        """
        SELECT load_id
        FROM (
          SELECT load_id, rows_loaded FROM load
          WHERE state = 'committed' AND load_id IN (SELECT load_id FROM fact_trips_hourly)) l
        FULL JOIN (SELECT load_id, sum(trips) AS held FROM area_segment GROUP BY load_id) s
          USING (load_id)
        WHERE coalesce(rows_loaded, 0) <> coalesce(held, 0)
        ORDER BY load_id
        """,
        row -> row.getLong(1));
  }
}
