package io.milepost.warehouse.duckdb;

import io.milepost.model.RouteAssigners;
import io.milepost.model.RouteSet;
import io.milepost.model.TripPasses;
import io.milepost.model.Week;
import io.milepost.warehouse.RouteStore;
import io.milepost.warehouse.StoredRoute;
import io.milepost.warehouse.duckdb.area.AreaStore;
import io.milepost.warehouse.duckdb.bulk.RouteStamp;
import io.milepost.warehouse.duckdb.store.DuckDb;
import io.milepost.warehouse.duckdb.store.LedgerWriter;
import io.milepost.warehouse.duckdb.store.RouteMart;
import io.milepost.warehouse.duckdb.store.RouteTable;
import io.milepost.warehouse.duckdb.store.Rows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Routes in the tables {@code route} and {@code route_set}, and in a column of the trips. */
final class DuckDbRoutes implements RouteStore {
  private static final String LIST =
      """
      SELECT %s, region, trips, first_seen, last_seen
      FROM route JOIN dim_region USING (region_id)
      WHERE region = coalesce(?, region) ORDER BY route_id
      """
          .formatted(RouteTable.SHAPE);
  private static final String BY_DATASOURCE =
      """
      SELECT route_id, datasource, sum(trips)
      FROM fact_route_weekly JOIN dim_datasource USING (datasource_id)
      GROUP BY route_id, datasource
      """;
  private static final String PER_WEEK =
      """
      SELECT f.route_id, f.week, sum(f.trips)
      FROM fact_route_weekly f JOIN route USING (route_id) JOIN dim_region USING (region_id)
      JOIN dim_datasource USING (datasource_id)
      WHERE region = ? AND datasource = coalesce(?, datasource)
      GROUP BY f.route_id, f.week
      """;

  private final DuckDb database;
  private final AreaStore areas;
  private final RouteStamp stamp;
  private final Clock clock;

  DuckDbRoutes(DuckDb database, AreaStore areas, RouteAssigners assigners, Clock clock) {
    this.database = database;
    this.areas = areas;
    this.clock = clock;
    stamp = new RouteStamp(database, assigners);
  }

  @Override
  public TripPasses trips() {
    return areas.index().trips();
  }

  @Override
  public Optional<RouteSet> find() {
    return database.transact("read the routes", RouteTable::find);
  }

  @Override
  public void replace(RouteSet routes) {
    database.inTurn(
        () -> {
          database.transact(
              "store the routes", connection -> RouteTable.replace(connection, routes, now()));
          return finish(routes);
        });
  }

  /** Finishes what a process that died had begun. */
  void finish() {
    if (database.run("read the routes", RouteTable::isUnfinished)) {
      find().ifPresent(this::finish);
    }
  }

  /** Loads that commit meanwhile would bring trips that nobody asks about. */
  private long finish(RouteSet routes) {
    stamp.stampAll(routes);
    return database.transact(
        "count the trips of routes",
        connection -> {
          RouteMart.recount(connection);
          return RouteTable.finish(connection, now());
        });
  }

  private LocalDateTime now() {
    return LedgerWriter.utc(clock.instant());
  }

  @Override
  public List<StoredRoute> list(@Nullable String region) {
    return database.transact("list the routes", connection -> list(connection, region));
  }

  private static List<StoredRoute> list(Connection connection, @Nullable String region)
      throws SQLException {
    Map<Integer, SortedMap<String, Long>> byDatasource = new TreeMap<>();
    Rows.forEach(
        connection,
        BY_DATASOURCE,
        row ->
            byDatasource
                .computeIfAbsent(row.getInt(1), id -> new TreeMap<>())
                .put(row.getString(2), row.getLong(3)));
    return Rows.list(
        connection,
        LIST,
        row -> route(row, byDatasource.getOrDefault(row.getInt(1), new TreeMap<>())),
        region);
  }

  private static StoredRoute route(ResultSet row, SortedMap<String, Long> byDatasource)
      throws SQLException {
    return new StoredRoute(
        row.getInt(1),
        row.getString("region"),
        RouteTable.shape(row),
        row.getLong("trips"),
        row.getObject("first_seen", LocalDateTime.class),
        row.getObject("last_seen", LocalDateTime.class),
        byDatasource);
  }

  @Override
  public SortedMap<Integer, SortedMap<Week, Long>> tripsPerWeek(
      String region, @Nullable String datasource) {
    SortedMap<Integer, SortedMap<Week, Long>> routes = new TreeMap<>();
    database.run(
        "count the trips of routes",
        connection -> {
          Rows.forEach(connection, PER_WEEK, row -> addWeek(row, routes), region, datasource);
          return routes;
        });
    return routes;
  }

  private static void addWeek(ResultSet row, SortedMap<Integer, SortedMap<Week, Long>> routes)
      throws SQLException {
    Week week = Week.of(row.getObject(2, LocalDateTime.class).toLocalDate());
    routes.computeIfAbsent(row.getInt(1), id -> new TreeMap<>()).put(week, row.getLong(3));
  }
}
