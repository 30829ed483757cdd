package io.milepost.bench.race;

import io.milepost.app.prove.measure.Measured;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The least, the middle and the most of some runs; the middle of two is the lower one. */
public record Spread(double least, double median, double most) {

  public static Spread of(List<Measured> runs, ToDoubleFunction<Measured> figure) {
    double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
    return new Spread(sorted[0], sorted[(sorted.length - 1) / 2], sorted[sorted.length - 1]);
  }
}
