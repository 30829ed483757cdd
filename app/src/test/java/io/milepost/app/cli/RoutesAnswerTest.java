package io.milepost.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.cli.output.OutputFormat;
import io.milepost.model.RouteShape;
import io.milepost.warehouse.StoredRoute;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RoutesAnswerTest {
  private static final RouteShape SHAPE =
      new RouteShape(1, 14.42, 50.08, 14.5, 50.1, 120.5, 1130.0, 84_600, 4_200, "{}");
  private static final StoredRoute NIGHTLY =
      new StoredRoute(
          12,
          "Prague",
          SHAPE,
          1812,
          LocalDateTime.of(2018, 5, 28, 23, 40),
          LocalDateTime.of(2018, 6, 2, 0, 10),
          new TreeMap<>(Map.of("funny_car", 1800L, "baba_car", 12L)));
  private static final StoredRoute EMPTY =
      new StoredRoute(15, "Turin", SHAPE, 0, null, null, new TreeMap<>());
  private static final RoutesAnswer ANSWER = new RoutesAnswer(List.of(NIGHTLY, EMPTY));

  @Test
  void tellsProgramsEverything() {
    assertThat(Told.of(ANSWER, OutputFormat.JSON))
        .isEqualTo(
            """
            {
              "routes": [
                {"route_id": 12, "region": "Prague", "trips": 1812, "origin_lon": 14.42, \
            "origin_lat": 50.08, "destination_lon": 14.5, "destination_lat": 50.1, \
            "origin_spread_meters": 120.5, "destination_spread_meters": 1130.0, \
            "window_start": "23:30:00", "window_end": "01:10:00", \
            "first_seen": "2018-05-28T23:40:00", "last_seen": "2018-06-02T00:10:00", \
            "trips_by_datasource": {"baba_car": 12, "funny_car": 1800}},
                {"route_id": 15, "region": "Turin", "trips": 0, "origin_lon": 14.42, \
            "origin_lat": 50.08, "destination_lon": 14.5, "destination_lat": 50.1, \
            "origin_spread_meters": 120.5, "destination_spread_meters": 1130.0, \
            "window_start": "23:30:00", "window_end": "01:10:00", \
            "first_seen": null, "last_seen": null, "trips_by_datasource": {}}
              ]
            }
            """);
  }

  @Test
  void tellsSpreadsheetsTheSame() {
    assertThat(Told.of(ANSWER, OutputFormat.CSV).lines().skip(1))
        .containsExactly(
            "12,Prague,1812,14.42,50.08,14.5,50.1,120.5,1130.0,23:30:00,01:10:00,"
                + "2018-05-28T23:40:00,2018-06-02T00:10:00,"
                + "\"{\"\"baba_car\"\":12,\"\"funny_car\"\":1800}\"",
            "15,Turin,0,14.42,50.08,14.5,50.1,120.5,1130.0,23:30:00,01:10:00,,,{}");
  }

  @Test
  void tellsPeopleInRoundNumbers() {
    assertThat(Told.of(ANSWER, OutputFormat.TABLE).lines().skip(2))
        .containsExactly(
            "   12  Prague  1,812  14.4200 50.0800   121 m  14.5000 50.1000  1.1 km  23:30 to 01:10",
            "   15  Turin       0  14.4200 50.0800   121 m  14.5000 50.1000  1.1 km  23:30 to 01:10");
  }
}
