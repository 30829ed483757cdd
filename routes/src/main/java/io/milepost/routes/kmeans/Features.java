package io.milepost.routes.kmeans;

import io.milepost.model.TripBlock;
import io.milepost.routes.cells.Projection;
import io.milepost.routes.cells.Sample;

/**
 * Trips of a region as points between which distances are metres: both ends, east and north of the
 * region's reference point, and the time of day on a circle on which an hour is {@value
 * #METERS_PER_HOUR} metres long. Immutable.
 */
final class Features {
  /** Coordinates of a point. */
  static final int SIZE = 6;

  private static final double METERS_PER_HOUR = 300;
  private static final int DAY = 86_400;
  private static final double RADIUS = 24 * METERS_PER_HOUR / (2 * Math.PI);
  private static final double[] EAST = new double[DAY];
  private static final double[] NORTH = new double[DAY];

  static {
    for (int second = 0; second < DAY; second++) {
      double angle = 2 * Math.PI * second / DAY;
      EAST[second] = RADIUS * StrictMath.sin(angle);
      NORTH[second] = RADIUS * StrictMath.cos(angle);
    }
  }

  private final Projection projection;
  private final double metersPerLon;

  Features(Projection projection) {
    this.projection = projection;
    metersPerLon = projection.metersPerLonDegree();
  }

  /** The point of a trip, into {@code point}. */
  void of(TripBlock trips, int row, double[] point) {
    point[0] = projection.lonOffset(trips.originLons[row]) * metersPerLon;
    point[1] = (trips.originLats[row] - projection.lat()) * Projection.METERS_PER_DEGREE;
    point[2] = projection.lonOffset(trips.destinationLons[row]) * metersPerLon;
    point[3] = (trips.destinationLats[row] - projection.lat()) * Projection.METERS_PER_DEGREE;
    time(trips.secondsOfDay[row], point);
  }

  /** The point of a trip. */
  double[] of(Sample sample, int row) {
    double[] point = new double[SIZE];
    point[0] = projection.lonOffset(sample.originLons()[row]) * metersPerLon;
    point[1] = (sample.originLats()[row] - projection.lat()) * Projection.METERS_PER_DEGREE;
    point[2] = projection.lonOffset(sample.destinationLons()[row]) * metersPerLon;
    point[3] = (sample.destinationLats()[row] - projection.lat()) * Projection.METERS_PER_DEGREE;
    time(sample.seconds()[row], point);
    return point;
  }

  private static void time(int second, double[] point) {
    point[4] = EAST[second];
    point[5] = NORTH[second];
  }

  /** The second of the day, 0 to below 86,400, in the direction of a point. */
  static double second(double[] point) {
    double second = StrictMath.atan2(point[4], point[5]) / (2 * Math.PI) * DAY;
    return second < 0 ? (second + DAY) % DAY : second;
  }
}
