package io.milepost.warehouse.area;

/**
 * A closed interval of coordinates. Tests the high halves of keys without a branch, in loops that
 * the compiler turns into vector instructions.
 */
final class Interval {
  static final int OUTSIDE = 0;
  static final int DOUBT = 1;
  static final int INSIDE = 2;

  private final double least;
  private final double most;

  /** High halves of the keys, halved so that differences of any two fit an int. */
  private final int low;

  private final int high;

  Interval(double least, double most) {
    this.least = least;
    this.most = most;
    low = CoordinateKey.high(CoordinateKey.of(least)) >> 1;
    high = CoordinateKey.high(CoordinateKey.of(most)) >> 1;
  }

  /** How the coordinates from {@code from} to {@code to} lie to the interval. */
  Relation relation(double from, double to) {
    if (to < least || from > most) {
      return Relation.OUTSIDE;
    }
    return from >= least && to <= most ? Relation.INSIDE : Relation.BORDER;
  }

  /**
   * Replaces high halves of keys by how they lie: {@link #OUTSIDE}, {@link #INSIDE}, or {@link
   * #DOUBT} where the low half or the lost bit decides.
   */
  void states(int[] highs, int count) {
    int from = low;
    int to = high;
    for (int i = 0; i < count; i++) {
      int x = highs[i] >> 1;
      int strictlyInside = (from - x & x - to) >>> 31;
      int outside = (x - from | to - x) >>> 31;
      highs[i] = DOUBT + strictlyInside - outside;
    }
  }

  /** Turns states around: inside is outside, and doubt stays. */
  static void complement(int[] states, int count) {
    for (int i = 0; i < count; i++) {
      states[i] = INSIDE - states[i];
    }
  }
}
