package io.milepost.routes.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.milepost.model.RouteAssigner;
import io.milepost.model.RouteShape;
import io.milepost.model.UsageException;
import io.milepost.routes.MethodName;
import io.milepost.routes.RouteSettings;
import io.milepost.routes.trips.Found;
import io.milepost.routes.trips.MemoryTrips;
import io.milepost.routes.trips.Towns;
import io.milepost.routes.trips.Trip;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class GridMethodTest {
  private static final RouteSettings SETTINGS = RouteSettings.DEFAULTS.withMethod(MethodName.GRID);
  private static final double METERS_PER_DEGREE = 111_195.08;

  private static Map<Integer, List<Trip>> byRoute(Found found, List<Trip> trips) {
    Map<Integer, List<Trip>> groups = new TreeMap<>();
    int[] ids = found.assign(trips);
    for (int i = 0; i < ids.length; i++) {
      groups.computeIfAbsent(ids[i], any -> new ArrayList<>()).add(trips.get(i));
    }
    return groups;
  }

  private static double mean(List<Trip> trips, ToDoubleFunction<Trip> of) {
    return trips.stream().mapToDouble(of).average().orElseThrow();
  }

  @Property(tries = 20)
  void putsEveryTripIntoAGroupNoWiderThanACell(@ForAll long seed) {
    List<Trip> trips = new Towns(seed).town(1, 13, 52, 4, 150).town(2, 7, -40, 2, 20).trips();
    Found found = Found.in(trips, SETTINGS);
    Map<Integer, List<Trip>> groups = byRoute(found, trips);
    assertThat(groups).hasSize(found.size()).doesNotContainKey(RouteAssigner.NONE);
    groups.values().forEach(GridMethodTest::assertNoWiderThanACell);
  }

  private static void assertNoWiderThanACell(List<Trip> group) {
    Trip first = group.get(0);
    for (Trip trip : group) {
      assertThat(trip.region()).isEqualTo(first.region());
      assertThat(trip.second() / 7200).isEqualTo(first.second() / 7200);
      assertThat(Math.abs(trip.originLat() - first.originLat()) * METERS_PER_DEGREE)
          .isLessThan(1000);
      assertThat(Math.abs(trip.lat() - first.lat()) * METERS_PER_DEGREE).isLessThan(1000);
    }
  }

  @Property(tries = 20)
  void givesCentroidsAndSpreadsOfTheTrips(@ForAll long seed) {
    List<Trip> trips = new Towns(seed).town(1, 13, 52, 4, 150).trips();
    Found found = Found.in(trips, SETTINGS);
    byRoute(found, trips).forEach((id, group) -> assertTells(found.shape(id), group));
  }

  private static void assertTells(RouteShape shape, List<Trip> group) {
    double lon = mean(group, Trip::lon);
    double lat = mean(group, Trip::lat);
    double perLon = METERS_PER_DEGREE * Math.cos(Math.toRadians(lat));
    assertThat(shape.originLon()).isCloseTo(mean(group, Trip::originLon), within(1e-6));
    assertThat(shape.originLat()).isCloseTo(mean(group, Trip::originLat), within(1e-6));
    assertThat(shape.destinationLon()).isCloseTo(lon, within(1e-6));
    assertThat(shape.destinationLat()).isCloseTo(lat, within(1e-6));
    double square =
        mean(group, t -> Math.pow((t.lon() - lon) * perLon, 2))
            + mean(group, t -> Math.pow((t.lat() - lat) * METERS_PER_DEGREE, 2));
    assertThat(shape.destinationSpreadMeters()).isCloseTo(Math.sqrt(square), within(0.5));
    assertThat(group)
        .allMatch(
            t -> t.second() >= shape.windowStartSecond() && t.second() <= shape.windowEndSecond());
  }

  @Property(tries = 10)
  void readsTheCellsThatItWrote(@ForAll long seed) {
    List<Trip> trips = new Towns(seed).town(1, 179.8, 52, 4, 50).trips();
    for (RouteShape shape : Found.in(trips, SETTINGS).routes().shapes().values()) {
      assertThat(GridShape.write(GridShape.cell(shape))).isEqualTo(shape.definition());
    }
  }

  @Test
  void givesPlacesBeyondTheReachOfSmallCellsRight() {
    List<Trip> trips =
        List.of(new Trip(1, 8, 50, 14.01, 50.01, 0), new Trip(1, 8, 50, 14.01, 50.01, 0));
    RouteShape shape = Found.in(trips, SETTINGS.withWithinMeters(10)).shape(1);
    assertThat(shape.destinationLon()).isCloseTo(14.01, within(1e-6));
    assertThat(shape.destinationSpreadMeters()).isCloseTo(0, within(0.1));
  }

  @Test
  void leavesTripsInCellsThatHadNoneAlone() {
    List<Trip> trips = List.of(new Trip(1, 13, 52, 13, 52, 0));
    assertThat(Found.in(trips, SETTINGS).assign(List.of(new Trip(1, 13, 52, 13.1, 52, 0))))
        .containsExactly(RouteAssigner.NONE);
  }

  @Test
  void fitsBucketsIntoADay() {
    RouteSettings longest = SETTINGS.withWithinTime(Duration.ofHours(12));
    List<Trip> trips = List.of(new Trip(1, 13, 52, 13, 52, 0), new Trip(1, 13, 52, 13, 52, 86_399));
    RouteShape all = Found.in(trips, longest).shape(1);
    assertThat(all.windowStartSecond()).isZero();
    assertThat(all.windowEndSecond()).isEqualTo(86_399);
    RouteShape few = Found.in(trips, SETTINGS.withWithinTime(Duration.ofMinutes(1))).shape(2);
    assertThat(few.windowStartSecond()).isEqualTo(86_400 - 675);
    assertThat(few.windowEndSecond()).isEqualTo(86_399);
  }

  @Test
  void refusesMoreGroupsThanOfUse() {
    List<Trip> trips = List.of(new Trip(1, 13, 52, 13, 52, 0), new Trip(2, 13, 52, 13, 52, 0));
    GridMethod method = new GridMethod(SETTINGS, 1);
    assertThatThrownBy(() -> method.discover(new MemoryTrips(trips, 1, 0)))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "Expected at most 1 groups by grid, found more, of cells 1000 m wide and buckets of"
                + " 120 min: choose a wider --within (now 250m) or --within-time (now 45min).");
  }
}
