package io.milepost.app.prove.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Round values to mark on an axis. */
final class Ticks {
  private static final double[] ROUND = {1, 2, 5, 10};
  private static final int MOST_STEPS = 5;
  private static final double FEW_DECADES = 1.3;
  private static final double SOME_DECADES = 2.6;

  private Ticks() {}

  /**
   * From 0 in steps of 1, 2 or 5 times a power of ten; the last is {@code most} or just above.
   *
   * @param most above 0
   */
  static List<Double> linear(double most) {
    return upTo(most, step(most / MOST_STEPS));
  }

  /** As {@link #linear}, in steps of 1, 2, 4 … : bytes of memory. */
  static List<Double> binary(double most) {
    double step = 1;
    while (step * MOST_STEPS < most) {
      step *= 2;
    }
    return upTo(most, step);
  }

  /**
   * Values from {@code least} to {@code most}, both above 0: powers of ten, and 3 or 2 and 5 times
   * these where there are few.
   */
  static List<Double> log(double least, double most) {
    double decades = Math.log10(most / least);
    double[] factors =
        decades < FEW_DECADES
            ? new double[] {1, 2, 5}
            : decades < SOME_DECADES ? new double[] {1, 3} : new double[] {1};
    List<Double> ticks = new ArrayList<>();
    for (int power = (int) Math.floor(Math.log10(least)); power <= Math.log10(most); power++) {
      for (double factor : factors) {
        double tick = round(factor * Math.pow(10, power));
        if (tick >= least && tick <= most) {
          ticks.add(tick);
        }
      }
    }
    return ticks;
  }

  private static List<Double> upTo(double most, double step) {
    List<Double> ticks = new ArrayList<>();
    for (int i = 0; i == 0 || ticks.get(i - 1) < most; i++) {
      ticks.add(round(i * step));
    }
    return ticks;
  }

  private static double step(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (double factor : ROUND) {
      if (factor * power >= least) {
        return round(factor * power);
      }
    }
    return round(10 * power);
  }

  /** Without what sums of powers leave behind: 0.3, not 0.30000000000000004. */
  private static double round(double value) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.12e", value));
  }
}
