package io.milepost.app.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The planted routes, the most popular first: route {@code id} is number {@code id - 1} of the
 * list. Cities take turns, so the first city of {@link City#ALL} has the most popular route. No two
 * routes run between the same places in the same direction. Immutable.
 *
 * @param places those of each city with a route, in the order of {@link City#ALL}
 */
record RoutePlan(List<Route> routes, Weights popularity, List<PopularPlaces> places) {
  private static final int HOUR = 3_600;

  /** Chunks of trips draw from the streams 0, 1, 2 …; the plan has two that they never reach. */
  private static final long STREAM = -1;

  private static final long SPREAD_STREAM = -2;

  static RoutePlan of(TripSettings settings) {
    List<Route> routes = drawRoutes(settings);
    double[] weights =
        IntStream.rangeClosed(1, routes.size())
            .mapToDouble(rank -> StrictMath.pow(rank, -settings.routes().zipfExponent()))
            .toArray();
    return new RoutePlan(
        routes,
        new Weights(weights.length, i -> weights[i]),
        PopularPlaces.ofEachCity(routes, weights, settings.cities()));
  }

  private static List<Route> drawRoutes(TripSettings settings) {
    RandomNumbers random = new RandomNumbers(settings.seed(), STREAM);
    RandomNumbers spread = new RandomNumbers(settings.seed(), SPREAD_STREAM);
    PlantedRoutes of = settings.routes();
    RouteEnds ends = ends(settings.cities(), of, random);
    List<Route> routes = new ArrayList<>();
    for (int i = 0; i < of.count(); i++) {
      int city = i % settings.cities();
      routes.add(
          new Route(
              city,
              ends.next(city, random),
              drawPeak(random),
              of.spreadMeters() * drawFactor(of.spreadFactor(), spread),
              of.peakSpreadMinutes() * drawFactor(of.spreadFactor(), spread)));
    }
    return routes;
  }

  private static RouteEnds ends(int cities, PlantedRoutes of, RandomNumbers random) {
    return of.starMeters() > 0
        ? new StarEnds(cities, of.placesPerCity(), of.starMeters(), random)
        : new AnyEnds(cities, of.placesPerCity(), random);
  }

  /** Two routes in five peak in the morning, two in the evening, one at any time. */
  private static int drawPeak(RandomNumbers random) {
    double hour =
        switch (random.nextBelow(5)) {
          case 0, 1 -> 8 + random.nextGaussian() * 0.75;
          case 2, 3 -> 17.5 + random.nextGaussian();
          default -> random.nextDouble() * 24;
        };
    return Math.floorMod((int) (hour * HOUR), 24 * HOUR);
  }

  /** Log-uniform between 1 / {@code most} and {@code most}. */
  private static double drawFactor(double most, RandomNumbers random) {
    return StrictMath.pow(most, 2 * random.nextDouble() - 1);
  }
}
