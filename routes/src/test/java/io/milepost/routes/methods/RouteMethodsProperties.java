package io.milepost.routes.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.milepost.model.RouteAssigner;
import io.milepost.model.RouteShape;
import io.milepost.routes.MethodName;
import io.milepost.routes.RouteSettings;
import io.milepost.routes.trips.Found;
import io.milepost.routes.trips.MemoryTrips;
import io.milepost.routes.trips.Towns;
import io.milepost.routes.trips.Trip;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for every method. */
class RouteMethodsProperties {
  private static final int DAY = 86_400;

  private static RouteSettings settings(MethodName method) {
    return RouteSettings.DEFAULTS.withMethod(method);
  }

  /** Two towns, one of them astride the antimeridian, and a village of three trips. */
  private static List<Trip> trips(long seed) {
    return new Towns(seed)
        .town(4, 13.4, 52.5, 4, 150)
        .town(9, 179.99, -17.8, 3, 100)
        .town(2, -70, 60, 1, 1)
        .trips();
  }

  @Property(tries = 15)
  void findsTheSameHoweverTripsCome(
      @ForAll MethodName method,
      @ForAll long seed,
      @ForAll long dealing,
      @ForAll @IntRange(min = 1, max = 5) int threads) {
    List<Trip> trips = trips(seed);
    Found found = Found.in(new MemoryTrips(trips, threads, dealing), settings(method));
    assertThat(found).isEqualTo(Found.in(trips, settings(method)));
    assertThat(found.size()).isPositive();
  }

  @Property(tries = 15)
  void assignsToTheRoutesOfTheRegion(@ForAll MethodName method, @ForAll long seed) {
    List<Trip> trips = trips(seed);
    Found found = Found.in(trips, settings(method));
    int[] ids = found.assign(trips);
    for (int i = 0; i < ids.length; i++) {
      if (ids[i] != RouteAssigner.NONE) {
        assertThat(found.shape(ids[i]).regionId()).isEqualTo(trips.get(i).region());
      }
    }
  }

  @Property(tries = 15)
  void assignsEachTripByItselfAlone(@ForAll MethodName method, @ForAll long seed) {
    List<Trip> trips = trips(seed);
    Found found = Found.in(trips, settings(method));
    List<Integer> order = new ArrayList<>(IntStream.range(0, trips.size()).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    int[] ids = found.assign(trips);
    int[] shuffled = found.assign(order.stream().map(trips::get).toList());
    assertThat(shuffled).isEqualTo(order.stream().mapToInt(i -> ids[i]).toArray());
  }

  @Property(tries = 15)
  void listsRoutesWithMostTripsFirst(@ForAll MethodName method, @ForAll long seed) {
    List<Trip> trips = trips(seed);
    Found found = Found.in(trips, settings(method));
    Map<Integer, Integer> counts = new HashMap<>();
    for (int id : found.assign(trips)) {
      counts.merge(id, 1, Integer::sum);
    }
    counts.remove(RouteAssigner.NONE);
    List<Integer> listed =
        IntStream.rangeClosed(1, found.size()).mapToObj(id -> counts.getOrDefault(id, 0)).toList();
    assertThat(listed).doesNotContain(0);
    for (int i = 1; i < listed.size(); i++) {
      assertThat(listed.get(i)).isLessThanOrEqualTo(listed.get(i - 1) + listed.get(i - 1) / 10);
    }
  }

  /** Not k-means: it starts from trips that chance picks by their content. */
  @Property(tries = 10)
  void findsTheSameAcrossTheAntimeridian(@ForAll boolean grid, @ForAll long seed) {
    RouteSettings settings = settings(grid ? MethodName.GRID : MethodName.DENSITY);
    List<Trip> there = new Towns(seed).town(1, 180, 10, 4, 150).trips();
    List<Trip> here = new Towns(seed).town(1, 0, 10, 4, 150).trips();
    int[] ids = Found.in(here, settings).assign(here);
    assertThat(Arrays.mismatch(Found.in(there, settings).assign(there), ids)).isNegative();
  }

  @Property(tries = 15)
  void givesShapesThatCanBe(@ForAll MethodName method, @ForAll long seed) {
    for (RouteShape shape : Found.in(trips(seed), settings(method)).routes().shapes().values()) {
      assertThat(shape.originLon()).isBetween(-180.0, 180.0);
      assertThat(shape.destinationLon()).isBetween(-180.0, 180.0);
      assertThat(shape.originLat()).isBetween(-90.0, 90.0);
      assertThat(shape.originSpreadMeters()).isBetween(0.0, 30_000.0);
      assertThat(shape.destinationSpreadMeters()).isBetween(0.0, 30_000.0);
      assertThat(shape.windowStartSecond()).isBetween(0, DAY - 1);
      assertThat(shape.windowEndSecond()).isBetween(0, DAY - 1);
    }
  }

  @Property(tries = 3)
  void findsNothingInNothing(@ForAll MethodName method) {
    Found found = Found.in(List.of(), settings(method));
    assertThat(found.size()).isZero();
    assertThat(found.assign(List.of(new Trip(1, 0, 0, 0, 0, 0))))
        .containsExactly(RouteAssigner.NONE);
  }

  @Property(tries = 9)
  void knowsNoTripsOfOtherRegions(@ForAll MethodName method, @ForAll long seed) {
    List<Trip> trips = new Towns(seed).town(1, 0, 10, 2, 100).trips();
    List<Trip> elsewhere = new Towns(seed).town(2, 0, 10, 2, 100).trips();
    assertThat(Found.in(trips, settings(method)).assign(elsewhere))
        .containsOnly(RouteAssigner.NONE);
  }

  @Property(tries = 9)
  void makesOneRouteOfTripsThatAreAllTheSame(
      @ForAll MethodName method, @ForAll @IntRange(max = DAY - 1) int second) {
    Trip trip = new Trip(3, 179.9999, 51.2, -179.98, 51.3, second);
    Found found = Found.in(Collections.nCopies(500, trip), settings(method));
    assertThat(found.size()).isEqualTo(1);
    RouteShape shape = found.shape(1);
    assertThat(shape.originSpreadMeters()).isLessThan(25);
    assertThat(shape.originLon()).isCloseTo(179.9999, within(1e-6));
    assertThat(found.assign(List.of(trip))).containsExactly(1);
  }
}
