package io.milepost.bench.ask;

import java.util.List;

/**
 * How long the asks of one kind took.
 *
 * @param asks how many
 */
public record Timing(int asks, double p50Millis, double p95Millis) {

  /** Percentiles by nearest rank; {@code millis} is never empty. */
  static Timing of(List<Double> millis) {
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return new Timing(sorted.length, percentile(sorted, 50), percentile(sorted, 95));
  }

  private static double percentile(double[] sorted, int percent) {
    return sorted[(int) Math.ceil(sorted.length * percent / 100.0) - 1];
  }
}
