package io.milepost.warehouse.duckdb;

import io.milepost.model.Load;
import io.milepost.model.LoadState;
import io.milepost.model.UsageException;
import io.milepost.warehouse.StarSchema;
import io.milepost.warehouse.StarSchema.TableColumn;
import io.milepost.warehouse.UndoneLoad;
import io.milepost.warehouse.duckdb.area.AreaStore;
import io.milepost.warehouse.duckdb.store.DuckDb;
import io.milepost.warehouse.duckdb.store.RouteMart;
import io.milepost.warehouse.duckdb.store.Rows;
import io.milepost.warehouse.duckdb.tables.TableUndo;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes loads back. A trip that goes and that others brought too, as a duplicate, is handed over to
 * the earliest of them; unless the same trip is stored a second time, which stays. A row of {@code
 * trip_duplicate} always has its trip in {@code trip}; so those to hand over are the ones that no
 * load but the one taken back has stored.
 */
final class Undo {
  private static final String BROUGHT_TRIPS =
      """
      SELECT count(*) FROM (
        (SELECT 1 FROM fact_trips_hourly WHERE load_id = ? LIMIT 1)
        UNION ALL (SELECT 1 FROM trip_duplicate WHERE load_id = ? LIMIT 1))
      """;

  /** Where the rows to hand over are. Made for this undo only, and small: one number a row. */
  private static final String HANDED_OVER =
      """
      CREATE TEMP TABLE handed_over AS
      SELECT arg_min(d.rowid, d.load_id) AS duplicate_row
      FROM trip_duplicate d
      WHERE d.load_id <> ? AND NOT EXISTS (FROM trip t WHERE t.load_id <> ? AND %s)
      GROUP BY %s
      """
          .formatted(identity(Undo::sameInBoth, " AND "), identity(column -> "d." + column, ", "));

  private static final String OF_THEM = " WHERE rowid IN (SELECT duplicate_row FROM handed_over) ";
  private static final String HAND_OVER = "INSERT INTO trip FROM trip_duplicate" + OF_THEM;
  private static final String COUNT_HOURS =
      """
      MERGE INTO fact_trips_hourly f
      USING (
        SELECT load_id, region_id, datasource_id, date_trunc('hour', started_at) AS hour,
          count(*) AS trips
        FROM trip_duplicate %s GROUP BY ALL) h
      ON f.load_id = h.load_id AND f.region_id = h.region_id
        AND f.datasource_id = h.datasource_id AND f.hour = h.hour
      WHEN MATCHED THEN UPDATE SET trips = f.trips + h.trips
      WHEN NOT MATCHED THEN INSERT
        VALUES (h.load_id, h.region_id, h.datasource_id, h.hour, h.trips)
      """
          .formatted(OF_THEM);
  private static final String COUNT_LOADS =
      """
      UPDATE load SET rows_loaded = rows_loaded + h.trips, rows_duplicate = rows_duplicate - h.trips
      FROM (SELECT load_id, count(*) AS trips FROM trip_duplicate %s GROUP BY load_id) h
      WHERE load.load_id = h.load_id
      """
          .formatted(OF_THEM);
  private static final String FORGET_DUPLICATES = "DELETE FROM trip_duplicate" + OF_THEM;

  private final DuckDb database;
  private final AreaStore areas;
  private final LedgerReader ledger;

  Undo(DuckDb database, AreaStore areas) {
    this.database = database;
    this.areas = areas;
    ledger = new LedgerReader(database);
  }

  UndoneLoad undo(long loadId) {
    return database.inTurn(() -> undoInTurn(loadId));
  }

  private UndoneLoad undoInTurn(long loadId) {
    requireCommitted(loadId);
    UndoneLoad undone =
        database.transact("undo load " + loadId, connection -> undo(connection, loadId));
    areas.refreshAfter("Load %d is undone".formatted(loadId));
    return undone;
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
          "Only a committed load can be undone; load %d is %s, so it has no rows."
              .formatted(loadId, load.state().word()));
    }
  }

  private UndoneLoad undo(Connection connection, long loadId) throws SQLException {
    TableUndo tables = new TableUndo(connection);
    UndoneLoad undone = undoRows(connection, tables, loadId);
    Rows.update(connection, "UPDATE reject SET mended_by = NULL WHERE mended_by = ?", loadId);
    Rows.update(connection, "UPDATE load SET state = 'undone' WHERE load_id = ?", loadId);
    return undone;
  }

  private UndoneLoad undoRows(Connection connection, TableUndo tables, long loadId)
      throws SQLException {
    if (tables.concerns(loadId)) {
      return tables.undo(loadId);
    }
    // Areas that a load has saved stay.
    return Rows.getLong(connection, BROUGHT_TRIPS, loadId, loadId) > 0
        ? undoTrips(connection, loadId)
        : new UndoneLoad(loadId, 0, 0, 0);
  }

  private UndoneLoad undoTrips(Connection connection, long loadId) throws SQLException {
    Rows.update(connection, HANDED_OVER, loadId, loadId);
    long deleted = Rows.update(connection, "DELETE FROM trip WHERE load_id = ?", loadId);
    Rows.update(connection, "DELETE FROM trip_duplicate WHERE load_id = ?", loadId);
    Rows.update(connection, "DELETE FROM fact_trips_hourly WHERE load_id = ?", loadId);
    RouteMart.drop(connection, loadId);
    areas.drop(connection, loadId);
    long kept = handOver(connection);
    RouteMart.renewRoutes(connection);
    return new UndoneLoad(loadId, deleted - kept, kept, 0);
  }

  private long handOver(Connection connection) throws SQLException {
    long kept = Rows.update(connection, HAND_OVER);
    if (kept > 0) {
      Rows.update(connection, COUNT_HOURS);
      Rows.update(connection, COUNT_LOADS);
      RouteMart.add(connection, "trip_duplicate" + OF_THEM);
      areas.addStored(connection, "trip_duplicate" + OF_THEM);
      Rows.update(connection, FORGET_DUPLICATES);
    }
    return kept;
  }

  /** {@code extra} may be null on both sides. */
  private static String sameInBoth(String column) {
    return column.equals("extra")
        ? "t.extra IS NOT DISTINCT FROM d.extra"
        : "t.%1$s = d.%1$s".formatted(column);
  }

  /** What makes a trip the same: not who brought it, nor what was found of it. */
  private static String identity(Function<String, String> sql, String delimiter) {
    return StarSchema.TRIP.columns().stream()
        .map(TableColumn::name)
        .filter(column -> !column.equals("load_id") && !column.equals("route_id"))
        .map(sql)
        .collect(Collectors.joining(delimiter));
  }
}
