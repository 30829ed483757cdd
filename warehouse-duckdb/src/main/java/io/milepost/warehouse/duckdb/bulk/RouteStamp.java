package io.milepost.warehouse.duckdb.bulk;

import io.milepost.model.RouteAssigners;
import io.milepost.model.RouteSet;
import io.milepost.warehouse.duckdb.store.DuckDb;
import io.milepost.warehouse.duckdb.store.Rows;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Writes on every stored trip which route it belongs to, slice by slice, each in a transaction of
 * its own: DuckDB keeps what an update changes in memory until it commits, and with more of it than
 * fits, updates take several times as long.
 */
public final class RouteStamp {
  private static final long SLICE_ROWS = 1 << 23;
  private static final String ROUTE =
      """
      milepost_route(CAST(? AS BIGINT), region_id, started_at, origin_lon, origin_lat,
        destination_lon, destination_lat)""";
  private static final String SLICE = " WHERE rowid >= ? AND rowid < ?";

  private final DuckDb database;
  private final RouteAssigners assigners;
  private final long sliceRows;

  /** Stamps trips of {@code database}. */
  public RouteStamp(DuckDb database, RouteAssigners assigners) {
    this(database, assigners, SLICE_ROWS);
  }

  RouteStamp(DuckDb database, RouteAssigners assigners, long sliceRows) {
    this.database = database;
    this.assigners = assigners;
    this.sliceRows = sliceRows;
    database.run("prepare for routes", RouteFunction::register);
  }

  /** Stamps all trips, and those kept aside as duplicates. When it fails, some are stamped. */
  public void stampAll(RouteSet routes) {
    long id = RouteFunction.open(assigners.of(routes));
    try {
      stampAll("trip", id);
      stampAll("trip_duplicate", id);
    } finally {
      RouteFunction.close(id);
    }
  }

  private void stampAll(String table, long id) {
    String sql = "SELECT coalesce(max(rowid), -1) FROM " + table;
    long last = database.run("look for trips", connection -> Rows.getLong(connection, sql));
    for (long first = 0; first <= last; first += sliceRows) {
      long from = first;
      database.transact("write routes on trips", connection -> stamp(connection, table, id, from));
    }
  }

  /** Rows that keep their route are not written; unless none has one, when all would be asked. */
  private long stamp(Connection connection, String table, long id, long first) throws SQLException {
    long end = first + sliceRows;
    String count = "SELECT count(route_id) FROM " + table + SLICE;
    String update = "UPDATE %s SET route_id = %s".formatted(table, ROUTE) + SLICE;
    return Rows.getLong(connection, count, first, end) == 0
        ? Rows.update(connection, update, id, first, end)
        : Rows.update(
            connection, update + " AND route_id IS DISTINCT FROM " + ROUTE, id, first, end, id);
  }
}
