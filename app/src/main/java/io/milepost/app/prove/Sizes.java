package io.milepost.app.prove;

import java.util.ArrayList;
import java.util.List;

/** The sizes that are loaded on the way to the largest. */
final class Sizes {
  private static final long USUAL_FIRST = 1_000_000;
  private static final int FEWEST_FOLD = 5;
  private static final int MOST_FOLD = 100;

  /** A rung closer to the largest size than this would tell nothing. */
  private static final double LEAST_STEP = 1.5;

  private Sizes() {}

  /**
   * 1, 3, 10, 30 … up to {@code rows}, which is the last. Starts at a million, or below it where
   * that would leave too little to compare with.
   */
  static List<Long> upTo(long rows) {
    List<Long> sizes = new ArrayList<>();
    for (long power = first(rows); power * LEAST_STEP < rows; power *= 10) {
      sizes.add(power);
      if (3 * power * LEAST_STEP < rows) {
        sizes.add(3 * power);
      }
    }
    sizes.add(rows);
    return sizes;
  }

  private static long first(long rows) {
    long first = USUAL_FIRST;
    while (first > 1 && first > rows / FEWEST_FOLD && first > rows / MOST_FOLD) {
      first /= 10;
    }
    return first;
  }
}
