package io.milepost.warehouse.duckdb.bulk;

import io.milepost.model.RouteAssigners;
import io.milepost.model.RouteSet;
import io.milepost.warehouse.duckdb.store.DuckDb;
import io.milepost.warehouse.duckdb.store.Rows;
import java.sql.Connection;
import java.sql.SQLException;

/** Writes on every stored trip which route it belongs to. */
public final class RouteStamp {
  private static final String ROUTE =
      """
      milepost_route(CAST(? AS BIGINT), region_id, started_at, origin_lon, origin_lat,
        destination_lon, destination_lat)""";

  private final RouteAssigners assigners;

  /** Stamps trips of {@code database}. */
  public RouteStamp(DuckDb database, RouteAssigners assigners) {
    this.assigners = assigners;
    database.run("prepare for routes", RouteFunction::register);
  }

  /** Does so as part of the connection's transaction. */
  public void stampAll(Connection connection, RouteSet routes) throws SQLException {
    long id = RouteFunction.open(assigners.of(routes));
    try {
      stamp(connection, "trip", id);
      stamp(connection, "trip_duplicate", id);
    } finally {
      RouteFunction.close(id);
    }
  }

  /** Rows that keep their route are not written; unless none has one, when all would be asked. */
  private static void stamp(Connection connection, String table, long id) throws SQLException {
    String update = "UPDATE %s SET route_id = %s".formatted(table, ROUTE);
    if (Rows.getLong(connection, "SELECT count(route_id) FROM " + table) == 0) {
      Rows.update(connection, update, id);
    } else {
      Rows.update(connection, update + " WHERE route_id IS DISTINCT FROM " + ROUTE, id, id);
    }
  }
}
