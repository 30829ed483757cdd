package io.milepost.app.prove;

import java.util.Arrays;

/** Percentiles by nearest rank: always one of the values. */
public final class Percentile {
  private Percentile() {}

  /**
   * The least value that {@code percent} of the values do not exceed.
   *
   * @param values never empty
   * @param percent above 0, at most 100
   */
  public static double of(double[] values, int percent) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(sorted.length * percent / 100.0);
    return sorted[rank - 1];
  }
}
