package io.milepost.app.prove.page;

import io.milepost.app.prove.Amounts;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * One direction of a plot.
 *
 * @param title with the unit
 * @param ticks values that are marked
 * @param label a value in words
 */
record Axis(String title, Scale scale, List<Double> ticks, DoubleFunction<String> label) {
  private static final double MARGIN = 1.8;

  /** Even ratios, with some room on both sides of the values. */
  static Axis log(String title, List<Double> values, DoubleFunction<String> label) {
    double least = values.stream().mapToDouble(value -> value).min().orElse(1) / MARGIN;
    double most = values.stream().mapToDouble(value -> value).max().orElse(1) * MARGIN;
    return new Axis(title, Scale.log(least, most), Ticks.log(least, most), label);
  }

  /** This axis with other marks. */
  Axis marked(List<Double> others) {
    return new Axis(title, scale, others, label);
  }

  /** What stands at a mark; nothing has no unit. */
  String mark(double tick) {
    return tick == 0 ? "0" : Amounts.round(label.apply(tick));
  }

  /** From 0 to the last of {@code ticks}. */
  static Axis fromZero(String title, List<Double> ticks, DoubleFunction<String> label) {
    return new Axis(title, Scale.linear(0, ticks.get(ticks.size() - 1)), ticks, label);
  }
}
