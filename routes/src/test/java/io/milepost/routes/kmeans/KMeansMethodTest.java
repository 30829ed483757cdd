package io.milepost.routes.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.milepost.model.RouteAssigner;
import io.milepost.model.RouteShape;
import io.milepost.routes.MethodName;
import io.milepost.routes.RouteSettings;
import io.milepost.routes.trips.Found;
import io.milepost.routes.trips.Towns;
import io.milepost.routes.trips.Trip;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class KMeansMethodTest {
  private static final RouteSettings SETTINGS =
      RouteSettings.DEFAULTS.withMethod(MethodName.KMEANS);

  @Property(tries = 20)
  void putsEveryTripIntoOneOfTheGroupsAskedFor(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int clusters) {
    List<Trip> trips = new Towns(seed).town(1, 13, 52, 4, 150).town(2, 180, 10, 2, 20).trips();
    Found found = Found.in(trips, SETTINGS.withClusters(clusters));
    assertThat(found.size()).isLessThanOrEqualTo(2 * clusters).isGreaterThan(clusters);
    assertThat(found.assign(trips)).doesNotContain(RouteAssigner.NONE);
  }

  @Property(tries = 20)
  void findsGroupsThatStandApart(@ForAll long seed) {
    List<Trip> trips = new ArrayList<>();
    List<Trip> towns = new Towns(seed).town(1, 179, 52, 1, 100).town(1, -179, 52, 1, 50).trips();
    trips.addAll(towns);
    Found found = Found.in(trips, SETTINGS.withClusters(2));
    for (int i = 0; i < trips.size(); i++) {
      int id = found.assign(List.of(trips.get(i)))[0];
      assertThat(id).isEqualTo(trips.get(i).originLon() > 0 ? 1 : 2);
    }
    assertThat(found.shape(1).originLon()).isCloseTo(179, within(0.1));
    assertThat(found.shape(2).destinationLon()).isCloseTo(-179, within(0.1));
  }

  @Test
  void makesAsManyGroupsAsTripsDiffer() {
    List<Trip> trips =
        List.of(
            new Trip(1, 13, 52, 13.1, 52, 86_000),
            new Trip(1, 13, 52, 13.1, 52, 86_000),
            new Trip(1, 13, 52, 13.2, 52, 400));
    Found found = Found.in(trips, SETTINGS);
    assertThat(found.size()).isEqualTo(2);
    assertThat(found.assign(trips)).containsExactly(1, 1, 2);
    RouteShape first = found.shape(1);
    assertThat(first.destinationLon()).isCloseTo(13.1, within(1e-9));
    assertThat(first.destinationSpreadMeters()).isCloseTo(0, within(1e-6));
    assertThat(first.windowStartSecond()).isEqualTo(86_000);
    assertThat(first.windowEndSecond()).isEqualTo(86_000);
  }

  @Test
  void meetsAcrossMidnight() {
    List<Trip> trips =
        List.of(
            new Trip(1, 13, 52, 13, 52, 86_100),
            new Trip(1, 13, 52, 13, 52, 300),
            new Trip(1, 13, 52, 13, 52, 43_000),
            new Trip(1, 13, 52, 13, 52, 43_400));
    Found found = Found.in(trips, SETTINGS.withClusters(2));
    int[] ids = found.assign(trips);
    assertThat(ids[0]).isEqualTo(ids[1]).isNotEqualTo(ids[2]);
    assertThat(ids[2]).isEqualTo(ids[3]);
    RouteShape night = found.shape(ids[0]);
    assertThat(night.windowStartSecond()).isBetween(85_000, 86_100);
    assertThat(night.windowEndSecond()).isBetween(300, 1_400);
  }

  /** More than the sample takes, of one content, which chance may leave out. */
  @Property(tries = 5)
  void samplesRegionsOfOneContent(@ForAll @IntRange(max = 86_399) int second) {
    Trip trip = new Trip(1, 13, 52, 13, 52, second);
    Found found = Found.in(Collections.nCopies(100_000, trip), SETTINGS);
    assertThat(found.size()).isEqualTo(1);
  }

  @Property(tries = 10)
  void readsTheCentroidsThatItWrote(@ForAll long seed) {
    List<Trip> trips = new Towns(seed).town(1, 179.8, 52, 4, 50).trips();
    for (RouteShape shape : Found.in(trips, SETTINGS).routes().shapes().values()) {
      assertThat(CentroidShape.write(CentroidShape.centroid(shape))).isEqualTo(shape.definition());
    }
  }
}
