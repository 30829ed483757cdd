package io.milepost.app.prove.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.Area;
import io.milepost.model.Area.Box;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InsideTest {
  private static final Trip TRIP =
      Trip.parse("Prague,POINT (14.5 50.25),POINT (-179.5 -0.125),2024-02-29 23:59:59,baba_car");

  /** A square of 8 degrees with a hole of 4, and a triangle beside it. */
  private static final PlainPolygons POLYGONS =
      new PlainPolygons(
          new Area.Polygons(
              List.of(
                  List.of(
                      new double[] {0, 0, 8, 0, 8, 8, 0, 8, 0, 0},
                      new double[] {2, 2, 2, 6, 6, 6, 6, 2, 2, 2}),
                  List.of(new double[] {10, 0, 13, 1, 10, 2, 10, 0}))));

  @Test
  void sidesBelongToABox() {
    Inside box = Inside.of(new Box(14.5, 50.25, 15, 51));

    assertThat(box.origin(TRIP)).isTrue();
    assertThat(box.destination(TRIP)).isFalse();
  }

  @Test
  void aBoxMayCrossTheAntimeridian() {
    Inside box = Inside.of(new Box(179, -60, -179.5, 60));

    assertThat(box.origin(TRIP)).isFalse();
    assertThat(box.destination(TRIP)).isTrue();
  }

  @Test
  void aRegionHoldsItsTripsWhereverTheyEnd() {
    assertThat(Inside.of(new Area.Region("Prague")).destination(TRIP)).isTrue();
    assertThat(Inside.of(new Area.Region("Turin")).origin(TRIP)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "1,1,true",
    "0,0,true",
    "4,0,true",
    "8,3,true",
    "4,4,false",
    "2,4,true",
    "6,6,true",
    "-1,0,false",
    "9,4,false",
    "10,1,true",
    "12,1,true",
    "13,1,true",
    "13,1.1,false",
    "11.5,0.5,true",
    "11.5,0.49999999999999994,false",
    "11.5,0.5000000000000001,true"
  })
  void boundariesBelongToPolygons(double lon, double lat, boolean expected) {
    assertThat(POLYGONS.contains(lon, lat)).isEqualTo(expected);
  }
}
