package io.milepost.app.generate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** The shapes that trips can be given beside the usual ones. */
class TripShapesTest {
  private static final PlantedRoutes STAR = new PlantedRoutes(600, 40, 400, 1, 120, 30, 1);
  private static final PlantedRoutes MIXED = new PlantedRoutes(600, 40, 0, 1, 120, 30, 2.5);

  @Test
  void theRoutesOfAStarStartAtAsFewPlacesAsTheyCan() {
    Map<Integer, Set<Place>> origins =
        plan(STAR).routes().stream()
            .collect(groupingBy(Route::city, mapping(route -> route.ends().origin(), toSet())));

    assertThat(origins).hasSize(12);
    assertThat(origins.values()).allSatisfy(ofCity -> assertThat(ofCity).hasSize(2));
  }

  @Test
  void theDestinationsOfAStarAreTheirDistanceApart() {
    List<Place> first =
        plan(STAR).routes().stream()
            .filter(route -> route.city() == 0)
            .map(route -> route.ends().destination())
            .limit(40)
            .toList();

    assertThat(first).doesNotHaveDuplicates();
    assertThat(first)
        .allSatisfy(
            place ->
                assertThat(toNearest(place, first)).isCloseTo(City.latDegrees(400), within(1e-9)));
  }

  @Test
  void noTwoRoutesOfAStarAreTheSame() {
    assertThat(plan(STAR).routes()).extracting(Route::ends).doesNotHaveDuplicates();
  }

  @Test
  void spreadsAreDrawnBetweenTheirFactors() {
    assertSpreadsFactors(Route::spreadMeters, 120);
    assertSpreadsFactors(Route::peakSpreadMinutes, 30);
  }

  private static void assertSpreadsFactors(ToDoubleFunction<Route> spread, double middle) {
    double[] factors =
        plan(MIXED).routes().stream().mapToDouble(spread).map(s -> s / middle).sorted().toArray();

    assertThat(factors[0]).isBetween(0.4, 0.42);
    assertThat(factors[300]).isCloseTo(1, within(0.1));
    assertThat(factors[599]).isBetween(2.4, 2.5);
  }

  @Test
  void spreadsThatDifferLeaveTheRoutesWhereTheyAre() {
    assertThat(plan(MIXED).routes())
        .extracting(Route::ends)
        .isEqualTo(plan(PlantedRoutes.DEFAULTS).routes().stream().map(Route::ends).toList());
  }

  @Test
  void tripsHaveTheSpreadOfTheirRoute() {
    TripSettings settings = settings(MIXED, NoiseSettings.DEFAULTS);
    Route route = RoutePlan.of(settings).routes().get(0);
    List<MadeTrip> trips =
        Made.by(settings, 2).rows().stream().filter(trip -> trip.route() == 1).toList();

    assertThat(deviation(trips, route.ends().origin(), MadeTrip::origin))
        .isCloseTo(City.latDegrees(route.spreadMeters()), within(City.latDegrees(5)));
    assertThat(deviation(trips, route.ends().destination(), MadeTrip::destination))
        .isCloseTo(City.latDegrees(route.spreadMeters()), within(City.latDegrees(5)));
  }

  @Test
  void gatheredNoiseLiesAboutPopularPlaces() {
    TripSettings settings = settings(PlantedRoutes.DEFAULTS, new NoiseSettings(1, 100));
    Route mostPopular = RoutePlan.of(settings).routes().get(0);
    List<MadeTrip> inFirst =
        Made.by(settings, 2).rows().stream()
            .filter(trip -> trip.region().equals("Prague"))
            .toList();

    assertThat(inFirst).allMatch(trip -> trip.route() == 0);
    assertThat(shareNear(mostPopular.ends().origin(), inFirst, MadeTrip::origin))
        .isBetween(0.3, 0.5);
    assertThat(shareNear(mostPopular.ends().origin(), inFirst, MadeTrip::destination))
        .isBetween(0.3, 0.5);
  }

  @Test
  void gatheredNoiseKeepsToCitiesWithRoutes() {
    TripSettings settings =
        new TripSettings(
            1000, 1, 12, new PlantedRoutes(2, 40, 0, 1, 120, 30, 1), new NoiseSettings(1, 100));

    assertThat(Made.by(settings, 1).rows())
        .extracting(MadeTrip::region)
        .containsOnly("Prague", "Hamburg");
  }

  private static RoutePlan plan(PlantedRoutes routes) {
    return RoutePlan.of(settings(routes, NoiseSettings.DEFAULTS));
  }

  private static TripSettings settings(PlantedRoutes routes, NoiseSettings noise) {
    return new TripSettings(50_000, 7, 12, routes, noise);
  }

  /** In degrees of latitude, about Prague. */
  private static double toNearest(Place place, List<Place> places) {
    return places.stream()
        .filter(other -> !other.equals(place))
        .mapToDouble(other -> distance(place, other))
        .min()
        .orElseThrow();
  }

  private static double distance(Place a, Place b) {
    double narrowing = Math.cos(Math.toRadians(City.ALL.get(0).lat()));
    return Math.hypot((a.lon() - b.lon()) * narrowing, a.lat() - b.lat());
  }

  private static double deviation(
      List<MadeTrip> trips, Place about, Function<MadeTrip, Place> end) {
    return Math.sqrt(
        trips.stream()
            .mapToDouble(trip -> Math.pow(end.apply(trip).lat() - about.lat(), 2))
            .average()
            .orElseThrow());
  }

  private static double shareNear(
      Place place, List<MadeTrip> trips, Function<MadeTrip, Place> end) {
    long near =
        trips.stream()
            .filter(trip -> distance(end.apply(trip), place) < City.latDegrees(400))
            .count();
    return near / (double) trips.size();
  }
}
