package io.milepost.app.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * Routes from one place of a city to all the places of a square lattice about its centre, in an
 * order drawn by chance; then from the next place to all of them, and so on.
 */
final class StarEnds implements RouteEnds {
  private final List<List<Place>> lattices = new ArrayList<>();
  private final List<List<Place>> origins = new ArrayList<>();
  private final int[] given;

  /**
   * Draws each city's lattice.
   *
   * @param meters between neighbours of the lattice
   */
  StarEnds(int cities, int placesPerCity, double meters, RandomNumbers random) {
    given = new int[cities];
    for (int city = 0; city < cities; city++) {
      lattices.add(shuffled(lattice(City.ALL.get(city), placesPerCity, meters), random));
      origins.add(new ArrayList<>());
    }
  }

  @Override
  public Ends next(int city, RandomNumbers random) {
    List<Place> lattice = lattices.get(city);
    int turn = given[city] / lattice.size();
    List<Place> starts = origins.get(city);
    if (starts.size() == turn) {
      starts.add(Place.draw(City.ALL.get(city), random));
    }
    return new Ends(starts.get(turn), lattice.get(given[city]++ % lattice.size()));
  }

  private static List<Place> lattice(City city, int count, double meters) {
    int side = (int) StrictMath.ceil(StrictMath.sqrt(count));
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int column = i % side;
      int line = i / side;
      double east = (column - (side - 1) / 2.0) * meters;
      double north = (line - (side - 1) / 2.0) * meters;
      places.add(new Place(city.lonAt(east), city.lat() + City.latDegrees(north)));
    }
    return places;
  }

  /** In an order drawn by chance (Fisher and Yates). */
  private static List<Place> shuffled(List<Place> places, RandomNumbers random) {
    for (int last = places.size() - 1; last > 0; last--) {
      int other = random.nextBelow(last + 1);
      places.set(other, places.set(last, places.get(other)));
    }
    return places;
  }
}
