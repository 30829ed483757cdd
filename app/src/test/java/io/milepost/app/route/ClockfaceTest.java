package io.milepost.app.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.RouteShape;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockfaceTest {

  @ParameterizedTest
  @CsvSource({"23:50, 00:10, 20", "00:10, 23:50, 20", "08:00, 08:00, 0", "06:00, 19:00, 660"})
  void goesTheShortWayRound(LocalTime a, LocalTime b, int minutes) {
    assertThat(Clockface.apart(a.toSecondOfDay(), b.toSecondOfDay())).isEqualTo(minutes * 60);
  }

  @ParameterizedTest
  @CsvSource({
    "07:10, 09:20, 07:10, 0",
    "07:10, 09:20, 09:20, 0",
    "07:10, 09:20, 07:00, 10",
    "07:10, 09:20, 12:05, 165",
    "23:00, 01:00, 00:00, 0",
    "23:00, 01:00, 22:30, 30",
    "23:00, 01:00, 01:30, 30",
    "00:00, 23:59:59, 13:00, 0"
  })
  void measuresFromTheNearestEndOfAWindow(
      LocalTime start, LocalTime end, LocalTime time, int minutes) {
    RouteShape shape =
        new RouteShape(1, 0, 0, 0, 0, 0, 0, start.toSecondOfDay(), end.toSecondOfDay(), "{}");

    assertThat(Clockface.outside(shape, time.toSecondOfDay())).isEqualTo(minutes * 60);
  }
}
