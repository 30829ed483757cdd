package io.milepost.routes.density;

import io.milepost.routes.cells.Projection;
import io.milepost.routes.cells.Sample;

/**
 * Decides whether trips of two neighbouring distributions are told better by one: by the likelihood
 * of both together, less a penalty for the parameters (Schwarz: Estimating the Dimension of a
 * Model, 1978).
 */
final class Pairs {
  /** Mean, covariances and number of trips of one distribution. */
  private static final int PARAMETERS = 12;

  private static final double HALF_DAY = 43_200;

  private Pairs() {}

  /**
   * Whether one is better.
   *
   * @param trips numbers of the sample: those assigned to {@code a} or {@code b}
   */
  static boolean joined(Sample sample, int[] trips, Gaussian a, Gaussian b, Gaussian both) {
    Terms one = new Terms(a);
    Terms other = new Terms(b);
    Terms joint = new Terms(both);
    double gain = 0;
    for (int trip : trips) {
      double x = one.log(sample, trip);
      double y = other.log(sample, trip);
      double apart = Math.max(x, y) + Math.log1p(Math.exp(-Math.abs(x - y)));
      gain += apart - joint.log(sample, trip);
    }
    return gain < PARAMETERS * Math.log(trips.length) / 2;
  }

  /** A distribution, ready to give the logarithm of its density at trips. */
  private static final class Terms {
    private final Gaussian g;
    private final Projection from;
    private final Projection to;
    private final double perLon;
    private final double perToLon;
    private final double peak;

    Terms(Gaussian gaussian) {
      g = gaussian;
      from = new Projection(g.originLon(), g.originLat());
      to = new Projection(g.destinationLon(), g.destinationLat());
      perLon = from.metersPerLonDegree();
      perToLon = to.metersPerLonDegree();
      peak = g.logPeak();
    }

    double log(Sample sample, int trip) {
      double x = from.lonOffset(sample.originLons()[trip]) * perLon;
      double y = (sample.originLats()[trip] - from.lat()) * Projection.METERS_PER_DEGREE;
      double u = to.lonOffset(sample.destinationLons()[trip]) * perToLon;
      double v = (sample.destinationLats()[trip] - to.lat()) * Projection.METERS_PER_DEGREE;
      double late = Math.abs(sample.seconds()[trip] - g.second());
      late = late > HALF_DAY ? 2 * HALF_DAY - late : late;
      double far = g.origins().distance(x, y) + g.destinations().distance(u, v);
      return peak - (far + late * late / g.seconds2()) / 2;
    }
  }
}
