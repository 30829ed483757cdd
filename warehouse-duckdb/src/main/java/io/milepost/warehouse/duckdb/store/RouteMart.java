package io.milepost.warehouse.duckdb.store;

import java.sql.Connection;
import java.sql.SQLException;

/** The mart of trips by route and week, as part of the connection's transaction. */
public final class RouteMart {
  private static final String COUNTED =
      """
      SELECT load_id, route_id, datasource_id, date_trunc('week', started_at) AS week,
        count(*) AS trips, min(started_at) AS first_seen, max(started_at) AS last_seen
      FROM %s AND route_id IS NOT NULL
      GROUP BY ALL
      """;
  private static final String ADD =
      """
      MERGE INTO fact_route_weekly f
      USING (%s) c
      ON f.load_id = c.load_id AND f.route_id = c.route_id
        AND f.datasource_id = c.datasource_id AND f.week = c.week
      WHEN MATCHED THEN UPDATE SET trips = f.trips + c.trips,
        first_seen = least(f.first_seen, c.first_seen), last_seen = greatest(f.last_seen, c.last_seen)
      WHEN NOT MATCHED THEN INSERT
        VALUES (c.load_id, c.route_id, c.datasource_id, c.week, c.trips, c.first_seen, c.last_seen)
      """;
  private static final String RENEW_ROUTES =
      """
      UPDATE route SET trips = c.trips, first_seen = c.first_seen, last_seen = c.last_seen
      FROM (
        SELECT r.route_id, coalesce(sum(f.trips), 0) AS trips, min(f.first_seen) AS first_seen,
          max(f.last_seen) AS last_seen
        FROM route r LEFT JOIN fact_route_weekly f USING (route_id)
        GROUP BY r.route_id) c
      WHERE route.route_id = c.route_id
      """;

  private RouteMart() {}

  /** Counts all stored trips anew, and what the routes say of theirs. */
  public static void recount(Connection connection) throws SQLException {
    Rows.update(connection, "DELETE FROM fact_route_weekly");
    Rows.update(
        connection, "INSERT INTO fact_route_weekly " + COUNTED.formatted("trip WHERE true"));
    renewRoutes(connection);
  }

  /** Counts the trips of a new load, and renews what the routes say of theirs. */
  public static void count(Connection connection, long loadId) throws SQLException {
    Rows.update(
        connection,
        "INSERT INTO fact_route_weekly " + COUNTED.formatted("trip WHERE load_id = ?"),
        loadId);
    renewRoutes(connection);
  }

  /**
   * Counts trips that come to other loads.
   *
   * @param from the table, and a condition on it
   */
  public static void add(Connection connection, String from) throws SQLException {
    Rows.update(connection, ADD.formatted(COUNTED.formatted(from)));
  }

  /** Takes out what a load has. */
  public static void drop(Connection connection, long loadId) throws SQLException {
    Rows.update(connection, "DELETE FROM fact_route_weekly WHERE load_id = ?", loadId);
  }

  /** Brings what the routes say of their trips in step with the mart. */
  public static void renewRoutes(Connection connection) throws SQLException {
    Rows.update(connection, RENEW_ROUTES);
  }
}
