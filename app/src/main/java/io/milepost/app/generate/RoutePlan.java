package io.milepost.app.generate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The planted routes, the most popular first: route {@code id} is number {@code id - 1} of the
 * list. Cities take turns, so the first city of {@link City#ALL} has the most popular route. No two
 * routes run between the same places in the same direction. Immutable.
 */
record RoutePlan(List<Route> routes, Weights popularity) {
  private static final int HOUR = 3_600;

  /** Chunks of trips draw from the streams 0, 1, 2 …; the plan has one that they never reach. */
  private static final long STREAM = -1;

  static RoutePlan of(TripSettings settings) {
    RandomNumbers random = new RandomNumbers(settings.seed(), STREAM);
    List<List<Place>> places = new ArrayList<>();
    for (int city = 0; city < settings.cities(); city++) {
      places.add(drawPlaces(City.ALL.get(city), settings.placesPerCity(), random));
    }
    return new RoutePlan(
        drawRoutes(settings.routes(), places, random),
        new Weights(settings.routes(), i -> StrictMath.pow(i + 1, -settings.zipfExponent())));
  }

  private static List<Place> drawPlaces(City city, int count, RandomNumbers random) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      places.add(Place.draw(city, random));
    }
    return places;
  }

  private static List<Route> drawRoutes(int count, List<List<Place>> places, RandomNumbers random) {
    Set<List<Place>> used = new HashSet<>();
    List<Route> routes = new ArrayList<>();
    while (routes.size() < count) {
      int city = routes.size() % places.size();
      List<Place> ends = drawTwo(places.get(city), random);
      if (used.add(ends)) {
        routes.add(new Route(city, ends.get(0), ends.get(1), drawPeak(random)));
      }
    }
    return routes;
  }

  private static List<Place> drawTwo(List<Place> places, RandomNumbers random) {
    int first = random.nextBelow(places.size());
    int step = 1 + random.nextBelow(places.size() - 1);
    return List.of(places.get(first), places.get((first + step) % places.size()));
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
}
