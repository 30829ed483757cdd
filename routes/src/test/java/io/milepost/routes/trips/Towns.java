package io.milepost.routes.trips;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes up trips in towns: some along routes, others from anywhere to anywhere. */
public final class Towns {
  private static final double METERS_PER_DEGREE = 111_195;
  private static final int DAY = 86_400;

  /** Standard deviation about the ends of routes. */
  private static final double END_METERS = 60;

  private static final double START_SECONDS = 600;

  private final Random random;
  private final List<Trip> trips = new ArrayList<>();

  public Towns(long seed) {
    random = new Random(seed);
  }

  /** What was made up. */
  public List<Trip> trips() {
    return trips;
  }

  /**
   * Trips of routes, 3 km from each other at both ends, and as many all over a town 30 km wide.
   *
   * @param lon of its middle, -180 to 180
   */
  public Towns town(int region, double lon, double lat, int routes, int tripsEach) {
    for (int route = 0; route < routes; route++) {
      double east = 3_000 * (route - routes / 2);
      int second = random.nextInt(DAY);
      for (int i = 0; i < tripsEach; i++) {
        trips.add(
            trip(
                region, lon, lat, near(east), near(4_000), near(east), near(-4_000), late(second)));
        trips.add(noise(region, lon, lat));
      }
    }
    return this;
  }

  private double near(double meters) {
    return meters + END_METERS * random.nextGaussian();
  }

  private int late(int second) {
    return Math.floorMod(second + (int) (START_SECONDS * random.nextGaussian()), DAY);
  }

  private Trip noise(int region, double lon, double lat) {
    return trip(region, lon, lat, far(), far(), far(), far(), random.nextInt(DAY));
  }

  private double far() {
    return 30_000 * (random.nextDouble() - 0.5);
  }

  private static Trip trip(
      int region, double lon, double lat, double x, double y, double toX, double toY, int second) {
    double perLon = METERS_PER_DEGREE * Math.cos(Math.toRadians(lat));
    return new Trip(
        region,
        wrap(lon + x / perLon),
        lat + y / METERS_PER_DEGREE,
        wrap(lon + toX / perLon),
        lat + toY / METERS_PER_DEGREE,
        second);
  }

  private static double wrap(double lon) {
    return lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon;
  }
}
