package io.milepost.app.prove.page;

/** Where a value lies between the ends of an axis. */
@FunctionalInterface
interface Scale {

  /** 0 at the axis's start, 1 at its end, beyond these outside. */
  double position(double value);

  /** Even steps for even differences. */
  static Scale linear(double from, double to) {
    return value -> (value - from) / (to - from);
  }

  /**
   * Even steps for even ratios.
   *
   * @param from above 0
   */
  static Scale log(double from, double to) {
    return value -> Math.log(value / from) / Math.log(to / from);
  }
}
