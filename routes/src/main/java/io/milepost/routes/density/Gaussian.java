package io.milepost.routes.density;

/**
 * A route as a normal distribution of origin, destination and time of day, these three independent
 * of each other.
 *
 * @param originLon of the mean, degrees; the others alike
 * @param second of the day, 0 to below 86,400, about which trips start
 * @param origins how origins lie about their mean
 * @param destinations how destinations lie about their mean
 * @param seconds2 variance of the start, square seconds
 * @param trips how many there are
 * @param chance how many trips chance brings at the mean: per square metre of origin, square metre
 *     of destination and second
 */
record Gaussian(
    double originLon,
    double originLat,
    double destinationLon,
    double destinationLat,
    double second,
    Spread origins,
    Spread destinations,
    double seconds2,
    double trips,
    double chance) {

  /** Squared Mahalanobis distance, in five dimensions, that 99.9 % of a route's trips keep. */
  static final double FARTHEST = 20.5;

  private static final double LOG_TWO_PI = 1.8378770664093453;

  /** The logarithm of the density of its trips at the mean: per m², m² and second. */
  double logPeak() {
    double logDeterminant =
        StrictMath.log(origins.determinant())
            + StrictMath.log(destinations.determinant())
            + StrictMath.log(seconds2);
    return StrictMath.log(trips) - (logDeterminant + 5 * LOG_TWO_PI) / 2;
  }

  /**
   * The squared Mahalanobis distance from the mean up to which a trip belongs to it: where its
   * trips are denser than those that chance brings. Negative when they are nowhere.
   */
  double reach() {
    return Math.min(FARTHEST, 2 * (logPeak() - StrictMath.log(chance)));
  }
}
