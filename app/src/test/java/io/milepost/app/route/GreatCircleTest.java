package io.milepost.app.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GreatCircleTest {

  /** A degree of a great circle of radius 6371.0088 km is 111,195.08 m. */
  @ParameterizedTest
  @CsvSource({
    "14, 50, 14, 51, 111195.08",
    "-179.5, 0, 179.5, 0, 111195.08",
    "0, 60, 0, 60, 0",
    "0, 0, 180, 0, 20015114.35",
    "10, 60, 11, 60, 55597.01"
  })
  void measuresInMeters(double lonA, double latA, double lonB, double latB, double meters) {
    assertThat(GreatCircle.meters(lonA, latA, lonB, latB)).isCloseTo(meters, Offset.offset(1.0));
  }
}
