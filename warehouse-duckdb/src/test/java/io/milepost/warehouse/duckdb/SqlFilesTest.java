package io.milepost.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.Area;
import io.milepost.model.Coverage;
import io.milepost.model.Match;
import io.milepost.model.Week;
import io.milepost.warehouse.LatestDatasource;
import io.milepost.warehouse.StagedLoad;
import io.milepost.warehouse.TripSelection;
import io.milepost.warehouse.Warehouse;
import io.milepost.warehouse.contract.LongitudeRoutes;
import io.milepost.warehouse.contract.LongitudeRoutes.Strip;
import io.milepost.warehouse.contract.TripRow;
import io.milepost.warehouse.contract.TripRows;
import io.milepost.warehouse.report.RouteAverages;
import io.milepost.warehouse.report.WeeklyAverage;
import io.milepost.warehouse.report.WeeklyQuestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files in {@code sql/} run as they are and say what the reports say. */
class SqlFilesTest {
  private static final Path FILES = Path.of("..", "sql");

  @TempDir Path directory;
  private Warehouse warehouse;

  @BeforeEach
  void load() {
    warehouse = DuckDbWarehouseTest.open(directory, Clock.systemUTC());
    long loadId = warehouse.ledger().begin("trips", "trips.csv", null);
    try (StagedLoad staged = warehouse.stage(new TripRows("trips.csv", trips()))) {
      staged.commit(loadId, false);
    }
  }

  /** Three regions over eleven weeks, with weeks of no trips and ends on both sides of edges. */
  private static List<TripRow> trips() {
    List<TripRow> trips = new ArrayList<>();
    String[] days = {"2018-12-25", "2018-12-31", "2019-01-06", "2019-01-07", "2019-03-05"};
    for (int i = 0; i < 200; i++) {
      trips.add(
          TripRow.numbered(i)
              .in(List.of("Prague", "Turin", "Hamburg", "Prague").get(i % 4))
              .from(i % 4 == 0 ? "cheap_mobile" : "funny_car")
              .at(days[i % 5] + "T08:%02d:%02d".formatted(i / 60, i % 60))
              .between(i % 3 == 0 ? 14.7 : 179.5, 50.2 - i % 2, i % 7 == 0 ? -179.5 : 14.2, 49.9));
    }
    return trips;
  }

  @AfterEach
  void close() {
    warehouse.close();
  }

  @Test
  void everyFileIsTested() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "weekly-average-by-region.sql",
              "weekly-average-by-route.sql",
              "weekly-average-by-box.sql",
              "latest-datasource.sql",
              "regions-of-cheap-mobile.sql");
    }
  }

  @Test
  void weeklyAverageByRegion() throws IOException {
    List<Map<String, Object>> rows = QueryRows.of(warehouse, read("weekly-average-by-region.sql"));

    assertThat(rows)
        .extracting(row -> row.get("region"))
        .containsExactly("Prague", "Hamburg", "Turin");
    for (Map<String, Object> row : rows) {
      assertAverages(row, new Area.Region((String) row.get("region")), Match.ORIGIN);
    }
    String one = read("weekly-average-by-region.sql").replace("-- WHERE", "WHERE");
    assertThat(QueryRows.of(warehouse, one)).containsExactly(rows.get(0));
  }

  @Test
  void weeklyAverageByRoute() throws IOException {
    warehouse
        .routes()
        .replace(
            LongitudeRoutes.routes(
                5, List.of(Strip.of(1, 0, 100), Strip.of(1, 100, 180), Strip.of(2, 100, 180))));

    List<Map<String, Object>> rows = QueryRows.of(warehouse, read("weekly-average-by-route.sql"));

    assertThat(rows).hasSize(3);
    for (Map<String, Object> row : rows) {
      WeeklyAverage average = averages((String) row.get("region")).get((int) row.get("route_id"));
      assertThat(average.trips()).isPositive();
      assertThat(row)
          .containsEntry("trips", average.trips())
          .containsEntry("weeks", average.weeks())
          .containsEntry("weekly_average", average.average())
          .containsEntry("active_weeks", average.activeWeeks())
          .containsEntry("active_weekly_average", average.activeAverage());
    }
  }

  private RouteAverages averages(String region) {
    Area area = new Area.Region(region);
    return RouteAverages.ask(warehouse, new WeeklyQuestion(area, Match.ORIGIN, null, null, null));
  }

  @Test
  void weeklyAverageByBox() throws IOException {
    String sql = read("weekly-average-by-box.sql");

    assertBox(sql, new Area.Box(14.2, 49.9, 14.7, 50.2), Match.ORIGIN);
    String across =
        sql.replace("14.2 AS west", "179.5 AS west").replace("14.7 AS east", "-179.5 AS east");
    assertBox(across, new Area.Box(179.5, 49.9, -179.5, 50.2), Match.ORIGIN);
    assertBox(
        across.replace("WHERE origin_inside", "WHERE origin_inside OR destination_inside"),
        new Area.Box(179.5, 49.9, -179.5, 50.2),
        Match.EITHER);
    assertBox(
        sql.replace("WHERE origin_inside", "WHERE origin_inside AND destination_inside"),
        new Area.Box(14.2, 49.9, 14.7, 50.2),
        Match.BOTH);
  }

  @Test
  void weeklyAverageOfAnEmptyBox() throws IOException {
    String sql = read("weekly-average-by-box.sql").replace("14.2 AS west", "14.6 AS west");
    Map<String, Object> row =
        QueryRows.of(warehouse, sql.replace("14.7 AS east", "14.6 AS east")).get(0);

    assertThat(row).containsEntry("trips", 0L).containsEntry("weekly_average", 0.0);
    assertThat(row).containsEntry("active_weeks", 0L).containsEntry("active_weekly_average", null);
  }

  @Test
  void latestDatasource() throws IOException {
    LatestDatasource latest = warehouse.findLatestDatasource(2).orElseThrow();

    assertThat(QueryRows.of(warehouse, read("latest-datasource.sql")))
        .containsExactly(
            Map.of(
                "region", latest.region(),
                "datasource", latest.datasource(),
                "started_at", latest.startedAt()));
  }

  @Test
  void regionsOfCheapMobile() throws IOException {
    assertThat(QueryRows.of(warehouse, read("regions-of-cheap-mobile.sql")))
        .extracting(row -> row.get("region"))
        .isEqualTo(warehouse.regionsOf("cheap_mobile"))
        .isEqualTo(List.of("Prague"));
  }

  private void assertBox(String sql, Area area, Match match) {
    List<Map<String, Object>> rows = QueryRows.of(warehouse, sql);
    assertThat(rows).hasSize(1);
    assertAverages(rows.get(0), area, match);
  }

  private void assertAverages(Map<String, Object> row, Area area, Match match) {
    SortedMap<Week, Long> weeks =
        warehouse.tripsPerWeek(new TripSelection(area, match, null, null, null));
    Coverage coverage = warehouse.findCoverage().orElseThrow();
    long trips = weeks.values().stream().mapToLong(Long::longValue).sum();
    long allWeeks = coverage.firstWeek().until(coverage.lastWeek()) + 1;
    assertThat(trips).isPositive();
    assertThat(allWeeks).isEqualTo(11);
    assertThat(row)
        .containsEntry("trips", trips)
        .containsEntry("weeks", allWeeks)
        .containsEntry("weekly_average", (double) trips / allWeeks)
        .containsEntry("active_weeks", (long) weeks.size())
        .containsEntry("active_weekly_average", (double) trips / weeks.size());
  }

  private static String read(String file) throws IOException {
    return Files.readString(FILES.resolve(file));
  }
}
