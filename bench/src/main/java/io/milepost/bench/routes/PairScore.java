package io.milepost.bench.routes;

/**
 * Pairs of trips, counted: how well a grouping agrees with another.
 *
 * @param plantedPairs pairs of trips made from one route
 * @param foundPairs pairs of trips in one group
 * @param commonPairs pairs that are both
 */
record PairScore(long plantedPairs, long foundPairs, long commonPairs) {

  /** Share of the pairs in one group that belong together; 1 when no two trips are in one group. */
  double precision() {
    return share((double) commonPairs, (double) foundPairs);
  }

  /** Share of the pairs that belong together that are in one group; 1 when none belong together. */
  double recall() {
    return share((double) commonPairs, (double) plantedPairs);
  }

  /** Harmonic mean of precision and recall, 0 to 1. */
  double f1() {
    return share(2.0 * commonPairs, (double) plantedPairs + foundPairs);
  }

  private static double share(double part, double whole) {
    return whole == 0 ? 1 : part / whole;
  }
}
