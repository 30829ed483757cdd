package io.milepost.warehouse.duckdb;

import io.milepost.warehouse.LatestDatasource;
import io.milepost.warehouse.duckdb.store.DuckDb;
import io.milepost.warehouse.duckdb.store.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** What is there: regions and datasources. Answered from the hourly mart where that can. */
final class NameReports {
  private static final String REGIONS =
      """
      SELECT region FROM dim_region
      WHERE region_id IN (SELECT region_id FROM fact_trips_hourly) ORDER BY region
      """;
  private static final String DATASOURCES =
      """
      SELECT datasource FROM dim_datasource
      WHERE datasource_id IN (SELECT datasource_id FROM fact_trips_hourly) ORDER BY datasource
      """;
  private static final String REGIONS_OF =
      """
      SELECT region FROM dim_region
      WHERE region_id IN (
        SELECT region_id FROM fact_trips_hourly
        JOIN dim_datasource USING (datasource_id) WHERE datasource = ?)
      ORDER BY region
      """;
  private static final String TOP_REGIONS =
      """
      SELECT region FROM fact_trips_hourly JOIN dim_region USING (region_id)
      GROUP BY region ORDER BY sum(trips) DESC, region LIMIT ?
      """;

  /** The mart knows the hour of the latest trip, so only that hour's trips are looked at. */
  private static final String LATEST =
      """
      WITH top AS (SELECT region_id, region FROM dim_region WHERE list_contains(?, region))
      SELECT region, datasource, started_at
      FROM trip JOIN top USING (region_id) JOIN dim_datasource USING (datasource_id)
      WHERE started_at >= (SELECT max(hour) FROM fact_trips_hourly JOIN top USING (region_id))
      ORDER BY started_at DESC, datasource, region LIMIT 1
      """;

  private final DuckDb database;

  NameReports(DuckDb database) {
    this.database = database;
  }

  List<String> regions() {
    return names("list the regions", REGIONS);
  }

  List<String> datasources() {
    return names("list the datasources", DATASOURCES);
  }

  List<String> regionsOf(String datasource) {
    return names("list the regions of a datasource", REGIONS_OF, datasource);
  }

  Optional<LatestDatasource> findLatestDatasource(int topRegions) {
    return database.transact(
        "find the latest trip",
        connection -> {
          List<String> regions =
              Rows.list(connection, TOP_REGIONS, row -> row.getString(1), topRegions);
          return findLatest(connection, regions);
        });
  }

  private static Optional<LatestDatasource> findLatest(Connection connection, List<String> regions)
      throws SQLException {
    return Rows.find(
        connection,
        LATEST,
        row ->
            new LatestDatasource(
                regions, row.getString(1), row.getString(2), row.getObject(3, LocalDateTime.class)),
        connection.createArrayOf("VARCHAR", regions.toArray()));
  }

  private List<String> names(String doing, String sql, Object... parameters) {
    return database.run(
        doing, connection -> Rows.list(connection, sql, row -> row.getString(1), parameters));
  }
}
