package io.milepost.warehouse.area;

/**
 * A coordinate as a long that is ordered as the coordinate is. Its high half alone tells most
 * coordinates apart, so halves are kept apart.
 */
final class CoordinateKey {
  private CoordinateKey() {}

  /** The key of a finite coordinate; -0.0 and 0.0, which are equal, share one. */
  static long of(double coordinate) {
    return ofBits(Double.doubleToRawLongBits(coordinate + 0.0));
  }

  /** The key of the coordinate with these bits, which is not -0.0. */
  static long ofBits(long bits) {
    return flip(bits);
  }

  static double coordinate(long key) {
    return Double.longBitsToDouble(flip(key));
  }

  static int high(long key) {
    return (int) (key >> Integer.SIZE);
  }

  static long join(int high, int low) {
    return (long) high << Integer.SIZE | low & 0xFFFFFFFFL;
  }

  /** Turns the order of negative numbers around; its own inverse. */
  private static long flip(long bits) {
    return bits ^ bits >> 63 & Long.MAX_VALUE;
  }
}
