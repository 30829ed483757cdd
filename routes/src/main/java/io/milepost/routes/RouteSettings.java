package io.milepost.routes;

import io.milepost.model.UsageException;
import java.time.Duration;

/**
 * What a discovery is asked for.
 *
 * @param method how routes are found
 * @param withinMeters how far apart the ends of trips may be to count as alike, 10 to 100,000
 * @param withinTime how far apart by the clock trips may start to count as alike, 1 minute to 12
 *     hours
 * @param minTrips how many trips a route has at least, 1 or more
 * @param clusters how many routes k-means makes in a region, 1 to 10,000; the others take no notice
 */
public record RouteSettings(
    MethodName method, double withinMeters, Duration withinTime, long minTrips, int clusters) {
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(12);

  /** Serve for ten thousand trips as for 100 million. */
  public static final RouteSettings DEFAULTS =
      new RouteSettings(MethodName.DENSITY, 250, Duration.ofMinutes(45), 10, 5);

  /**
   * The constructor refuses what cannot be meant.
   *
   * @throws UsageException when a number is out of its range
   */
  public RouteSettings {
    require(
        withinMeters >= 10 && withinMeters <= 100_000,
        "within",
        "10m to 100km",
        withinMeters + "m");
    require(
        withinTime.compareTo(SHORTEST) >= 0 && withinTime.compareTo(LONGEST) <= 0,
        "within time",
        "1min to 12h",
        withinTime.toMinutes() + "min");
    require(minTrips >= 1, "min trips", "1 or more", minTrips);
    require(clusters >= 1 && clusters <= 10_000, "clusters", "1 to 10000", clusters);
  }

  private static void require(boolean fine, String name, String range, Object found) {
    if (!fine) {
      throw new UsageException("Expected %s to be %s, found %s.".formatted(name, range, found));
    }
  }

  public RouteSettings withMethod(MethodName name) {
    return new RouteSettings(name, withinMeters, withinTime, minTrips, clusters);
  }

  public RouteSettings withWithinMeters(double meters) {
    return new RouteSettings(method, meters, withinTime, minTrips, clusters);
  }

  public RouteSettings withWithinTime(Duration time) {
    return new RouteSettings(method, withinMeters, time, minTrips, clusters);
  }

  public RouteSettings withMinTrips(long trips) {
    return new RouteSettings(method, withinMeters, withinTime, trips, clusters);
  }

  public RouteSettings withClusters(int count) {
    return new RouteSettings(method, withinMeters, withinTime, minTrips, count);
  }
}
