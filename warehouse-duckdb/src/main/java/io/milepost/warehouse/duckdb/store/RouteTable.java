package io.milepost.warehouse.duckdb.store;

import io.milepost.model.RouteSet;
import io.milepost.model.RouteShape;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Rows of {@code route} and {@code route_set}, as part of the connection's transaction. */
public final class RouteTable {
  /** The first columns of a query whose rows {@link #shape} reads. */
  public static final String SHAPE =
      """
      route_id, region_id, origin_lon, origin_lat, destination_lon, destination_lat,
        origin_spread_meters, destination_spread_meters, window_start_second, window_end_second,
        definition""";

  private RouteTable() {}

  /** The routes as they were put; empty when none ever were. */
  public static Optional<RouteSet> find(Connection connection) throws SQLException {
    SortedMap<Integer, RouteShape> shapes = new TreeMap<>();
    Rows.forEach(
        connection,
        "SELECT %s FROM route".formatted(SHAPE),
        row -> shapes.put(row.getInt(1), shape(row)));
    return Rows.find(
        connection,
        "SELECT method, settings, last_route_id FROM route_set",
        row -> new RouteSet(row.getString(1), row.getString(2), row.getInt(3), shapes));
  }

  /** The shape of a route that a query gave. */
  public static RouteShape shape(ResultSet row) throws SQLException {
    return new RouteShape(
        row.getInt(2),
        row.getDouble(3),
        row.getDouble(4),
        row.getDouble(5),
        row.getDouble(6),
        row.getDouble(7),
        row.getDouble(8),
        row.getInt(9),
        row.getInt(10),
        row.getString(11));
  }

  /**
   * Puts routes, of which no trip is known yet, in place of those that were.
   *
   * @param foundAt UTC
   * @return how many
   */
  public static int replace(DuckDBConnection connection, RouteSet routes, LocalDateTime foundAt)
      throws SQLException {
    Rows.update(connection, "DELETE FROM route_set");
    Rows.update(connection, "DELETE FROM route");
    Rows.update(
        connection,
        "INSERT INTO route_set VALUES (?, ?, ?, ?, NULL)",
        routes.method(),
        routes.settings(),
        routes.lastId(),
        foundAt);
    try (DuckDBAppender appender = connection.createAppender("route")) {
      for (Map.Entry<Integer, RouteShape> route : routes.shapes().entrySet()) {
        append(appender, route.getKey(), route.getValue());
      }
    }
    return routes.shapes().size();
  }

  /**
   * Notes that every trip says its route now.
   *
   * @param storedAt UTC
   */
  public static long finish(Connection connection, LocalDateTime storedAt) throws SQLException {
    return Rows.update(connection, "UPDATE route_set SET stored_at = ?", storedAt);
  }

  /** Whether there are routes that not every trip may have been asked about. */
  public static boolean isUnfinished(Connection connection) throws SQLException {
    return Rows.getLong(connection, "SELECT count(*) FROM route_set WHERE stored_at IS NULL") > 0;
  }

  private static void append(DuckDBAppender appender, int routeId, RouteShape shape)
      throws SQLException {
    appender.beginRow().append(routeId).append(shape.regionId());
    appender.append(shape.originLon()).append(shape.originLat());
    appender.append(shape.destinationLon()).append(shape.destinationLat());
    appender.append(shape.originSpreadMeters()).append(shape.destinationSpreadMeters());
    appender.append(shape.windowStartSecond()).append(shape.windowEndSecond());
    appender.append(0L).appendNull().appendNull().append(shape.definition()).endRow();
  }
}
