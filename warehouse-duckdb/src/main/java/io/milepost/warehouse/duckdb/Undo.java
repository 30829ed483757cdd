package io.milepost.warehouse.duckdb;

import io.milepost.model.Load;
import io.milepost.model.LoadState;
import io.milepost.model.UsageException;
import io.milepost.warehouse.StarSchema;
import io.milepost.warehouse.StarSchema.TableColumn;
import io.milepost.warehouse.UndoneLoad;
import io.milepost.warehouse.duckdb.store.DuckDb;
import io.milepost.warehouse.duckdb.store.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes loads back. A trip that goes and that others brought too, as a duplicate, is handed over to
 * the earliest of them, in its place; unless the same trip is stored a second time, which stays.
 */
final class Undo {
  /** The trips to hand over: where each is, and which load gets it. Only until the end of this. */
  private static final String HANDED_OVER =
      """
      CREATE TEMP TABLE handed_over AS
      SELECT min(t.rowid) AS trip_row, min(d.load_id) AS load_id, %1$s
      FROM trip t JOIN trip_duplicate d ON %2$s
      WHERE t.load_id = ? AND d.load_id <> t.load_id
        AND NOT EXISTS (FROM trip s WHERE s.load_id <> ? AND %3$s)
      GROUP BY %4$s
      """
          .formatted(
              identity(column -> "any_value(t." + column + ") AS " + column, ", "),
              same("d", "t"),
              same("s", "t"),
              identity(column -> "t." + column, ", "));

  private static final String HAND_OVER =
      "UPDATE trip SET load_id = h.load_id FROM handed_over h WHERE trip.rowid = h.trip_row";
  private static final String FORGET_DUPLICATES =
      """
      DELETE FROM trip_duplicate USING handed_over h
      WHERE trip_duplicate.load_id = h.load_id AND %s
      """
          .formatted(same("trip_duplicate", "h"));
  private static final String COUNT_HOURS =
      """
      MERGE INTO fact_trips_hourly f
      USING (
        SELECT load_id, region_id, datasource_id, date_trunc('hour', started_at) AS hour,
          count(*) AS trips
        FROM handed_over GROUP BY ALL) h
      ON f.load_id = h.load_id AND f.region_id = h.region_id
        AND f.datasource_id = h.datasource_id AND f.hour = h.hour
      WHEN MATCHED THEN UPDATE SET trips = f.trips + h.trips
      WHEN NOT MATCHED THEN INSERT
        VALUES (h.load_id, h.region_id, h.datasource_id, h.hour, h.trips)
      """;
  private static final String COUNT_LOADS =
      """
      UPDATE load SET rows_loaded = rows_loaded + h.trips, rows_duplicate = rows_duplicate - h.trips
      FROM (SELECT load_id, count(*) AS trips FROM handed_over GROUP BY load_id) h
      WHERE load.load_id = h.load_id
      """;

  private final DuckDb database;
  private final LedgerReader ledger;

  Undo(DuckDb database) {
    this.database = database;
    ledger = new LedgerReader(database);
  }

  UndoneLoad undo(long loadId) {
    requireCommitted(loadId);
    return database.transact("undo load " + loadId, connection -> undo(connection, loadId));
  }

  private void requireCommitted(long loadId) {
    Load load =
        ledger
            .find(loadId)
            .orElseThrow(
                () ->
                    new UsageException(
                        "There is no load %d; `milepost loads` lists them.".formatted(loadId)));
    if (load.state() != LoadState.COMMITTED) {
      throw new UsageException(
          "Only a committed load can be undone; load %d is %s, so it has no trips."
              .formatted(loadId, load.state().word()));
    }
  }

  private static UndoneLoad undo(Connection connection, long loadId) throws SQLException {
    Rows.update(connection, HANDED_OVER, loadId, loadId);
    long kept = handOver(connection);
    long removed = Rows.update(connection, "DELETE FROM trip WHERE load_id = ?", loadId);
    Rows.update(connection, "DELETE FROM trip_duplicate WHERE load_id = ?", loadId);
    Rows.update(connection, "DELETE FROM fact_trips_hourly WHERE load_id = ?", loadId);
    Rows.update(connection, "UPDATE reject SET mended_by = NULL WHERE mended_by = ?", loadId);
    Rows.update(connection, "UPDATE load SET state = 'undone' WHERE load_id = ?", loadId);
    return new UndoneLoad(loadId, removed, kept);
  }

  private static long handOver(Connection connection) throws SQLException {
    long kept = Rows.update(connection, HAND_OVER);
    if (kept > 0) {
      Rows.update(connection, FORGET_DUPLICATES);
      Rows.update(connection, COUNT_HOURS);
      Rows.update(connection, COUNT_LOADS);
    }
    return kept;
  }

  /** That two rows are the same trip; {@code extra} may be null on both sides. */
  private static String same(String left, String right) {
    return identity(
        column ->
            "%1$s.%3$s %4$s %2$s.%3$s"
                .formatted(
                    left, right, column, column.equals("extra") ? "IS NOT DISTINCT FROM" : "="),
        " AND ");
  }

  private static String identity(Function<String, String> sql, String delimiter) {
    return StarSchema.TRIP.columns().stream()
        .map(TableColumn::name)
        .filter(column -> !column.equals("load_id"))
        .map(sql)
        .collect(Collectors.joining(delimiter));
  }
}
