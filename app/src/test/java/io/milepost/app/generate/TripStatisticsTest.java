package io.milepost.app.generate;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** The made-up trips are distributed as {@link TripSettings} says. */
class TripStatisticsTest {
  private static final TripSettings SETTINGS = TripSettings.DEFAULTS.with(100_000, 7);
  private static final List<MadeTrip> TRIPS = Made.by(SETTINGS, 2).rows();
  private static final RoutePlan PLAN = RoutePlan.of(SETTINGS);
  private static final Map<Integer, Long> TRIPS_PER_ROUTE =
      TRIPS.stream().collect(groupingBy(MadeTrip::route, counting()));

  @Test
  void theNoiseHasItsShare() {
    assertThat(TRIPS_PER_ROUTE.get(0) / (double) TRIPS.size()).isCloseTo(0.2, within(0.01));
  }

  @Test
  void popularityFollowsZipf() {
    double first = TRIPS_PER_ROUTE.get(1);

    assertThat(TRIPS_PER_ROUTE.get(2) / first).isCloseTo(1 / 2.0, within(0.05));
    assertThat(TRIPS_PER_ROUTE.get(10) / first).isCloseTo(1 / 10.0, within(0.02));
    assertThat(TRIPS_PER_ROUTE.get(100) / first).isCloseTo(1 / 100.0, within(0.005));
  }

  @Test
  void endsLieAboutTheirPlacesWithTheSpread() {
    List<MadeTrip> ofFirst = TRIPS.stream().filter(trip -> trip.route() == 1).toList();
    Place origin = PLAN.routes().get(0).ends().origin();

    assertThat(mean(ofFirst, trip -> trip.origin().lat() - origin.lat()))
        .isCloseTo(0, within(City.latDegrees(10)));
    assertThat(Math.sqrt(mean(ofFirst, trip -> Math.pow(trip.origin().lat() - origin.lat(), 2))))
        .isCloseTo(City.latDegrees(SETTINGS.routes().spreadMeters()), within(City.latDegrees(5)));
  }

  @Test
  void tripsStartAboutThePeak() {
    List<MadeTrip> ofFirst = TRIPS.stream().filter(trip -> trip.route() == 1).toList();
    int peakSecond = PLAN.routes().get(0).peakSecond();

    assertThat(mean(ofFirst, trip -> trip.startedAt().toLocalTime().toSecondOfDay() - peakSecond))
        .isCloseTo(0, within(90.0));
  }

  @Test
  void fridaysAreBusierThanSundays() {
    Map<DayOfWeek, Long> perDay =
        TRIPS.stream().collect(groupingBy(trip -> trip.startedAt().getDayOfWeek(), counting()));

    assertThat(perDay.get(DayOfWeek.SUNDAY) / (double) perDay.get(DayOfWeek.FRIDAY))
        .isCloseTo(0.5, within(0.03));
  }

  @Test
  void anIslandLiesOnBothSidesOfTheAntimeridian() {
    List<MadeTrip> ofIsland =
        TRIPS.stream().filter(trip -> trip.region().equals("Taveuni")).toList();

    assertThat(ofIsland).anyMatch(trip -> trip.origin().lon() > 179);
    assertThat(ofIsland).anyMatch(trip -> trip.origin().lon() < -179);
    assertThat(ofIsland).allMatch(trip -> Math.abs(trip.origin().lon()) <= 180);
  }

  @Test
  void eachCityLacksOneDatasource() {
    Map<String, Set<String>> datasources =
        TRIPS.stream()
            .collect(groupingBy(MadeTrip::region, mapping(MadeTrip::datasource, toSet())));

    assertThat(datasources).hasSize(12);
    assertThat(datasources.values()).allSatisfy(ofCity -> assertThat(ofCity).hasSize(4));
  }

  private static double mean(List<MadeTrip> trips, ToDoubleFunction<MadeTrip> of) {
    return trips.stream().collect(averagingDouble(of));
  }
}
