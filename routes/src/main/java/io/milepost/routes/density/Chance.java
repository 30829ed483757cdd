package io.milepost.routes.density;

import io.milepost.routes.cells.Grid;

/**
 * How many trips chance alone would bring about a peak: what the origin, the destination and the
 * time of day give when they have nothing to do with each other. The trips close to the peak are
 * left out of all three, so that a route is not held against itself. Not thread-safe.
 */
final class Chance {
  /** Expected where nothing else lies, smoothed; keeps a few lone trips from being a route. */
  static final double LEAST_EXPECTED = 0.05 * Smoothing.VARIANCE;

  /** Twice the log-likelihood ratio that tells a peak from chance: six deviations. */
  private static final double DEVIANCE = 36;

  /** How many times the expected a peak must hold: fewer would mix routes with chance. */
  private static final double EXCESS = 2;

  private static final int[] WEIGHTS = {2, 1};

  private final Grid grid;
  private final Marginals all;

  /** Chance among trips with these marginals, which are changed by {@link #leaveOut}. */
  Chance(Marginals all, Grid grid) {
    this.all = all;
    this.grid = grid;
  }

  /** Leaves the trips of a cell out from now on: they belong to a route. */
  void leaveOut(long key, int count) {
    all.add(key, -count);
  }

  /** Whether a smoothed count is more than what is expected by chance. */
  static boolean exceeded(double smoothed, double expectedSmoothed) {
    double observed = smoothed / Smoothing.VARIANCE;
    double expected = expectedSmoothed / Smoothing.VARIANCE;
    double deviance = 2 * (observed * StrictMath.log(observed / expected) - (observed - expected));
    return observed > EXCESS * expected && deviance > DEVIANCE;
  }

  /**
   * The smoothed count that chance brings at a cell, at least {@link #LEAST_EXPECTED}.
   *
   * @param close the trips close to the cell
   */
  double expected(long key, Close close) {
    double others = all.trips() - close.trips();
    if (others <= 0) {
      return LEAST_EXPECTED;
    }
    double o = about(all.origins(), key, 0) - close.origins();
    double d = about(all.destinations(), key, 2) - close.destinations();
    double t = aboutTime(Grid.along(key, Grid.TIME_AXIS)) - close.times();
    return Math.max(LEAST_EXPECTED, o / others * d / others * t);
  }

  private double about(PlaceCounts places, long key, int axis) {
    double sum = 0;
    for (int dx = -1; dx <= 1; dx++) {
      for (int dy = -1; dy <= 1; dy++) {
        long at = step(step(key, axis, dx), axis + 1, dy);
        long count = places.get(Grid.place(at, axis));
        sum += count * WEIGHTS[Math.abs(dx)] * WEIGHTS[Math.abs(dy)];
      }
    }
    return sum;
  }

  private long step(long key, int axis, int by) {
    return by == 0 ? key : by > 0 ? grid.next(key, axis) : grid.previous(key, axis);
  }

  private double aboutTime(int bin) {
    int bins = all.timeBins();
    return 2.0 * all.time(bin) + all.time((bin + 1) % bins) + all.time((bin + bins - 1) % bins);
  }
}
