package io.milepost.app.generate;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Draws from 0, 1, 2 …, each as often as its weight says. Immutable. */
final class Weights {
  private final double[] upTo;

  /** Weights of 0 to {@code count - 1}; none negative, not all zero. */
  Weights(int count, IntToDoubleFunction weight) {
    upTo = new double[count];
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += weight.applyAsDouble(i);
      upTo[i] = sum;
    }
  }

  int draw(RandomNumbers random) {
    int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
    return Math.min(found < 0 ? -found - 1 : found + 1, upTo.length - 1);
  }
}
