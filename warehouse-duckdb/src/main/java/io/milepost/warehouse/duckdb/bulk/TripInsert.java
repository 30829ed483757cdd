package io.milepost.warehouse.duckdb.bulk;

import io.milepost.model.BatchSource;
import io.milepost.model.Coverage;
import io.milepost.model.RouteAssigner;
import io.milepost.model.RouteAssigners;
import io.milepost.model.RouteSet;
import io.milepost.warehouse.area.RecordKeys;
import io.milepost.warehouse.area.SegmentContent;
import io.milepost.warehouse.area.SegmentWriter;
import io.milepost.warehouse.area.TripLookup;
import io.milepost.warehouse.duckdb.area.AreaStore;
import io.milepost.warehouse.duckdb.scan.RowScan;
import io.milepost.warehouse.duckdb.store.Dimensions;
import io.milepost.warehouse.duckdb.store.DuckDb;
import io.milepost.warehouse.duckdb.store.RouteMart;
import io.milepost.warehouse.duckdb.store.RouteTable;
import io.milepost.warehouse.staging.StagingArea;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.function.Supplier;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Puts the staged trips of one load, their marts and their duplicates into a transaction. */
final class TripInsert implements AutoCloseable {
  private static final int HOURS_PER_DAY = 24;
  private static final String INSERT =
      """
      INSERT INTO %s
      SELECT ?, region_id, datasource_id, started_at, origin_lon, origin_lat,
        destination_lon, destination_lat, extra, route_id
      FROM milepost_rows(?)
      """;

  private static final String INSERT_HOURS =
      """
      INSERT INTO fact_trips_hourly
      SELECT ?, region_id, datasource_id, started_at, number
      FROM milepost_rows(?)
      """;

  private final DuckDb database;
  private final AreaStore areas;
  private final RouteAssigners assigners;
  private final DuckDBConnection connection;
  private final StagingPlan plan;
  private final StagingArea area;
  private final int[] regionIds;
  private final int[] datasourceIds;
  private final StagingArea duplicates;
  private final LoadScan scan;
  private @Nullable SegmentWriter segment;
  private @Nullable Supplier<RouteAssigner> routes;

  /**
   * Begins in the transaction of {@code connection}.
   *
   * @param database makes further connections, for look-ups beside the transaction
   * @param areas takes the trips, too
   * @param assigners give the trips their routes
   */
  TripInsert(
      DuckDb database,
      AreaStore areas,
      RouteAssigners assigners,
      DuckDBConnection connection,
      StagingPlan plan,
      BatchSource source,
      StagingArea area,
      boolean allowDuplicates)
      throws SQLException {
    this.database = database;
    this.areas = areas;
    this.assigners = assigners;
    this.connection = connection;
    this.plan = plan;
    this.area = area;
    regionIds = Dimensions.regionIds(connection, source.regions().texts());
    datasourceIds = Dimensions.datasourceIds(connection, source.datasources().texts());
    duplicates = plan.newDuplicatesArea(source);
    boolean looksForKnown = !allowDuplicates && hasTrips();
    scan =
        new LoadScan(
            area,
            vectors(area),
            () -> looksForKnown ? newKnownTrips() : null,
            this::newLoadAreas,
            this::newLoadRoutes,
            allowDuplicates,
            plan.threads());
  }

  /** Inserts the new trips, and has them in a segment of the area index. */
  void trips(long loadId) throws SQLException {
    SegmentWriter writer = areas.newWriter(loadId, area.records());
    segment = writer;
    routes = findRoutes();
    insert(INSERT.formatted("trip"), loadId, scan);
    Optional<SegmentContent> finished = writer.finish();
    if (finished.isPresent()) {
      areas.add(connection, finished.get());
    }
  }

  /**
   * Keeps the trips that the warehouse had already, so that undoing the earlier load loses none.
   */
  void duplicates(long loadId) throws SQLException {
    if (duplicates.records() > 0) {
      LoadScan all =
          new LoadScan(
              duplicates,
              vectors(duplicates),
              () -> null,
              () -> null,
              this::newLoadRoutes,
              true,
              plan.threads());
      insert(INSERT.formatted("trip_duplicate"), loadId, all);
    }
  }

  /**
   * Inserts what was counted while the trips passed by. Trips by route are counted by the database,
   * which costs a third: there are hundreds of thousands of groups.
   */
  void marts(long loadId) throws SQLException {
    insert(INSERT_HOURS, loadId, new HourFeed(scan.hours().groups(), regionIds, datasourceIds));
    if (routes != null) {
      RouteMart.count(connection, loadId);
    }
  }

  /** Goes through the trips without inserting them. */
  void count() {
    scan.count();
  }

  long loaded() {
    return scan.loaded();
  }

  long leftOut() {
    return scan.leftOut();
  }

  /** The days of the new trips. */
  Optional<Coverage> covered() {
    LongSummaryStatistics days =
        scan.hours().groups().stream()
            .mapToLong(group -> Math.floorDiv(group.hour(), HOURS_PER_DAY))
            .summaryStatistics();
    return days.getCount() == 0
        ? Optional.empty()
        : Optional.of(
            new Coverage(LocalDate.ofEpochDay(days.getMin()), LocalDate.ofEpochDay(days.getMax())));
  }

  private void insert(String sql, long loadId, TripScan from) throws SQLException {
    long id = RowScan.open(from);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, loadId);
      statement.setLong(2, id);
      statement.executeUpdate();
    } finally {
      RowScan.close(id);
    }
  }

  private TripVectors vectors(StagingArea of) {
    return new TripVectors(of, regionIds, datasourceIds);
  }

  private @Nullable LoadAreas newLoadAreas() {
    return segment == null
        ? null
        : new LoadAreas(segment.newAppender(), new RecordKeys(regionIds, datasourceIds));
  }

  /** Null when there are no routes. */
  private @Nullable Supplier<RouteAssigner> findRoutes() throws SQLException {
    Optional<RouteSet> stored = RouteTable.find(connection);
    return stored.isEmpty() ? null : assigners.of(stored.get());
  }

  private @Nullable LoadRoutes newLoadRoutes() {
    return routes == null ? null : new LoadRoutes(routes.get(), regionIds);
  }

  private KnownTrips newKnownTrips() {
    return new KnownTrips(
        database,
        new TripLookup(areas.index(), new RecordKeys(regionIds, datasourceIds)),
        area,
        vectors(area),
        duplicates);
  }

  private boolean hasTrips() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT EXISTS (FROM trip)")) {
      row.next();
      return row.getBoolean(1);
    }
  }

  @Override
  public void close() {
    try (duplicates) {
      if (segment != null) {
        segment.close();
      }
    }
  }
}
