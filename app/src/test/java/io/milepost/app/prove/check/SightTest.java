package io.milepost.app.prove.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.Area;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SightTest {
  private static final Sight SIGHT =
      new Sight(
          List.of(
              trip("Prague", 14, 50, 15, 51),
              trip("Prague", 15, 51, 14, 50),
              trip("Turin", 7, 45, 7, 45)));

  @Test
  void looksAtTheBusiestRegion() {
    assertThat(SIGHT.places())
        .extracting(Sight.Place::name)
        .containsExactly("Region Prague", "City box", "District box", "200-vertex polygon");
    assertThat(SIGHT.places().get(1).area()).isEqualTo(new Area.Box(13.5, 49.5, 15.5, 51.5));
    assertThat(SIGHT.places().get(2).area()).isEqualTo(new Area.Box(14.25, 50.25, 14.75, 50.75));
  }

  @Test
  void thePolygonIsClosedAndAroundTheMiddle() {
    Area.Polygons polygon = (Area.Polygons) SIGHT.places().get(3).area();
    double[] ring = polygon.polygons().get(0).get(0);

    assertThat(ring).hasSize(402);
    assertThat(ring[400]).isEqualTo(ring[0]);
    assertThat(new PlainPolygons(polygon).contains(14.5, 50.5)).isTrue();
    assertThat(new PlainPolygons(polygon).contains(15.3, 50.5)).isFalse();
  }

  @Test
  void narrowsByPeriodAndDatasource() {
    assertThat(SIGHT.narrowed())
        .hasSize(48)
        .anySatisfy(
            question -> {
              assertThat(question.from()).isEqualTo(LocalDate.of(2024, 2, 26));
              assertThat(question.to()).isEqualTo(LocalDate.of(2024, 5, 27));
              assertThat(question.datasource()).isEqualTo("baba_car");
            });
  }

  private static Trip trip(
      String region, double originLon, double originLat, double lon, double lat) {
    return new Trip(region, originLon, originLat, lon, lat, LocalDate.of(2024, 1, 4), "baba_car");
  }
}
