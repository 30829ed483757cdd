package io.milepost.app.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The places of one city where routes start or end, and how popular these make them. Immutable. */
record PopularPlaces(List<Place> places, Weights popularity) {

  /**
   * The places of each city that has a route.
   *
   * @param weights of {@code routes}
   * @param cities that take turns as {@link RoutePlan} says
   */
  static List<PopularPlaces> ofEachCity(List<Route> routes, double[] weights, int cities) {
    return IntStream.range(0, Math.min(cities, routes.size()))
        .mapToObj(city -> of(city, routes, weights))
        .toList();
  }

  Place draw(RandomNumbers random) {
    return places.get(popularity.draw(random));
  }

  private static PopularPlaces of(int city, List<Route> routes, double[] weights) {
    Map<Place, Double> sums = new LinkedHashMap<>();
    for (int i = 0; i < weights.length; i++) {
      if (routes.get(i).city() == city) {
        sums.merge(routes.get(i).ends().origin(), weights[i], Double::sum);
        sums.merge(routes.get(i).ends().destination(), weights[i], Double::sum);
      }
    }
    List<Double> popularity = new ArrayList<>(sums.values());
    return new PopularPlaces(
        List.copyOf(sums.keySet()), new Weights(popularity.size(), popularity::get));
  }
}
