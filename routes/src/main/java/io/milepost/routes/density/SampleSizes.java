package io.milepost.routes.density;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** How much of each basin to look at closely, so that all fit in a budget: small ones whole. */
final class SampleSizes {
  /** Trips that are looked at closely, about, of all regions together. */
  private static final long BUDGET = 2_000_000;

  /** Trips of one basin that are enough in any case. */
  private static final double ENOUGH = 60_000;

  private SampleSizes() {}

  /** Whether so few trips are there that all can be looked at. */
  static boolean all(long trips) {
    return trips <= BUDGET;
  }

  /** The most trips to take of one basin, given those of all basins. */
  static double most(long[] trips) {
    long[] ascending = trips.clone();
    Arrays.sort(ascending);
    double left = BUDGET;
    for (int i = 0; i < ascending.length; i++) {
      double even = left / (ascending.length - i);
      if (ascending[i] > even) {
        return Math.min(ENOUGH, even);
      }
      left -= ascending[i];
    }
    return ENOUGH;
  }

  /** The share of each basin to take, 0 to 1. */
  static double[] shares(long[] trips, double most) {
    return Arrays.stream(trips).mapToDouble(n -> Math.min(1, most / n)).toArray();
  }

  /** Shares that take all. */
  static double[] whole(int basins) {
    return DoubleStream.generate(() -> 1).limit(basins).toArray();
  }
}
