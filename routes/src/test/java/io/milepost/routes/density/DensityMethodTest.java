package io.milepost.routes.density;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.RouteAssigner;
import io.milepost.model.RouteShape;
import io.milepost.model.TripPasses;
import io.milepost.routes.RouteSettings;
import io.milepost.routes.trips.Found;
import io.milepost.routes.trips.MemoryTrips;
import io.milepost.routes.trips.Towns;
import io.milepost.routes.trips.Trip;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DensityMethodTest {
  private static final int DAY = 86_400;

  private static Found found(List<Trip> trips) {
    return Found.in(trips, RouteSettings.DEFAULTS);
  }

  /** Towns put a trip of a route and one from anywhere to anywhere, by turns. */
  @Property(tries = 15)
  void findsTheRoutesThatThereAre(@ForAll long seed) {
    List<Trip> trips = new Towns(seed).town(1, 13, 52, 5, 150).town(2, 180, -10, 3, 150).trips();
    Found found = found(trips);
    assertThat(found.size()).isEqualTo(8);
    int[] ids = found.assign(trips);
    int strays = 0;
    for (int i = 0; i < ids.length; i += 2) {
      int first = ids[i - i % 300];
      strays += ids[i] == RouteAssigner.NONE || ids[i] != first ? 1 : 0;
      strays += ids[i + 1] == RouteAssigner.NONE ? 0 : 1;
    }
    assertThat(strays).isLessThan(ids.length / 20);
  }

  @Property(tries = 15)
  void assignsTheTripAtACentroid(@ForAll long seed) {
    Found found = found(new Towns(seed).town(1, 179.97, 52, 5, 150).trips());
    found
        .routes()
        .shapes()
        .forEach(
            (id, shape) -> assertThat(found.assign(List.of(middle(shape)))).containsExactly(id));
  }

  private static Trip middle(RouteShape shape) {
    int length = Math.floorMod(shape.windowEndSecond() - shape.windowStartSecond(), DAY);
    return new Trip(
        shape.regionId(),
        shape.originLon(),
        shape.originLat(),
        shape.destinationLon(),
        shape.destinationLat(),
        (shape.windowStartSecond() + length / 2) % DAY);
  }

  @Property(tries = 10)
  void readsTheDistributionsThatItWrote(@ForAll long seed) {
    List<Trip> trips = new Towns(seed).town(7, 13, 52, 5, 150).trips();
    for (RouteShape shape : found(trips).routes().shapes().values()) {
      assertThat(GaussianShape.of(7, GaussianShape.gaussian(shape))).isEqualTo(shape);
    }
  }

  @Property(tries = 5)
  void findsNothingInAFewTripsFromAnywhere(@ForAll long seed) {
    assertThat(found(new Towns(seed).town(1, 13, 52, 2, 1).trips()).size()).isZero();
  }

  @Property(tries = 5)
  void leavesOutRoutesWithFewerTripsThanAskedForAndNoOthers(@ForAll long seed) {
    MemoryTrips trips = new MemoryTrips(new Towns(seed).town(1, 13, 52, 5, 150).trips(), 1, 0);
    List<Gaussian> all = find(trips, 10);
    long least = (long) all.stream().mapToDouble(Gaussian::trips).max().orElseThrow();
    assertThat(find(trips, least))
        .isEqualTo(all.stream().filter(route -> route.trips() >= least).toList())
        .isNotEmpty();
  }

  private static List<Gaussian> find(TripPasses trips, long minTrips) {
    return new DensityMethod(RouteSettings.DEFAULTS.withMinTrips(minTrips))
        .find(trips).values().stream().flatMap(List::stream).toList();
  }
}
