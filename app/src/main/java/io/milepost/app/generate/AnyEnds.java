package io.milepost.app.generate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Routes between any two places of a city. */
final class AnyEnds implements RouteEnds {
  private final List<List<Place>> places = new ArrayList<>();
  private final Set<Ends> used = new HashSet<>();

  /** Draws the places of each city. */
  AnyEnds(int cities, int placesPerCity, RandomNumbers random) {
    for (int city = 0; city < cities; city++) {
      places.add(drawPlaces(City.ALL.get(city), placesPerCity, random));
    }
  }

  @Override
  public Ends next(int city, RandomNumbers random) {
    Ends ends = drawTwo(places.get(city), random);
    while (!used.add(ends)) {
      ends = drawTwo(places.get(city), random);
    }
    return ends;
  }

  private static List<Place> drawPlaces(City city, int count, RandomNumbers random) {
    List<Place> drawn = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      drawn.add(Place.draw(city, random));
    }
    return drawn;
  }

  private static Ends drawTwo(List<Place> places, RandomNumbers random) {
    int first = random.nextBelow(places.size());
    int step = 1 + random.nextBelow(places.size() - 1);
    return new Ends(places.get(first), places.get((first + step) % places.size()));
  }
}
