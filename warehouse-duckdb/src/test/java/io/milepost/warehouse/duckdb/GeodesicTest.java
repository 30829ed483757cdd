package io.milepost.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.milepost.warehouse.Warehouse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeodesicTest {
  @TempDir Path directory;

  /**
   * The first is of Karney's GeodSolve manual: JFK to Singapore Changi; the last goes nearly
   * around.
   */
  @ParameterizedTest
  @CsvSource({
    "-73.78, 40.64, 103.99, 1.36, 15347512.941",
    "14.4, 50.1, 14.4, 50.1, 0",
    "0, 0, 1, 0, 111319.491",
    "0, 0, 0, 90, 10001965.729",
    "179.9, 0, -179.9, 0, 22263.898",
    "0, 0, 179.5, 0.5, 19936288.579"
  })
  void measuresOnTheEllipsoid(double lon1, double lat1, double lon2, double lat2, double meters) {
    String sql = "SELECT geodesic_meters(%s, %s, %s, %s) AS m".formatted(lon1, lat1, lon2, lat2);

    assertThat((Double) ask(sql).get(0).get("m")).isCloseTo(meters, within(0.001));
  }

  @Test
  void isNullWhenAnyDegreeIs() {
    String sql =
        """
        SELECT count(geodesic_meters(a, b, c, d)) AS found, count(*) AS asked
        FROM (VALUES (1.0, 2.0, 3.0, 4.0), (NULL, 2, 3, 4), (1, NULL, 3, 4), (1, 2, NULL, 4),
          (1, 2, 3, NULL), (1, 91, 3, 4)) AS v(a, b, c, d)
        """;
    assertThat(ask(sql)).containsExactly(Map.of("found", 1L, "asked", 6L));
  }

  @Test
  void measuresManyRows() {
    String sql =
        """
        SELECT count(*) AS n FROM range(10000) r(i)
        WHERE geodesic_meters(i / 100.0, 0, i / 100.0 + 1, 0) BETWEEN 111319.49 AND 111319.492
        """;
    assertThat(ask(sql)).containsExactly(Map.of("n", 10_000L));
  }

  private List<Map<String, Object>> ask(String sql) {
    try (Warehouse warehouse = DuckDbWarehouseTest.open(directory, Clock.systemUTC())) {
      return QueryRows.of(warehouse, sql);
    }
  }
}
