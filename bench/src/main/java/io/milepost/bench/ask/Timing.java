package io.milepost.bench.ask;

import io.milepost.app.prove.Percentile;
import java.util.List;

/**
 * How long the asks of one kind took.
 *
 * @param asks how many
 */
public record Timing(int asks, double p50Millis, double p95Millis) {

  /** The figures of some asks, one at least. */
  static Timing of(List<Double> millis) {
    double[] values = millis.stream().mapToDouble(Double::doubleValue).toArray();
    return new Timing(values.length, Percentile.of(values, 50), Percentile.of(values, 95));
  }
}
