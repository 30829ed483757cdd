package io.milepost.ingest.number;

import java.math.BigInteger;

/**
 * The leading 128 bits of 5^q for the exponents that {@link EiselLemire} takes. Powers of negative
 * exponents are rounded up, the others cut off, as section 5 of Lemire, "Number parsing at a
 * gigabyte per second" (Software: Practice and Experience 51, 2021) requires.
 */
final class PowersOfFive {
  static final int SMALLEST = -64;
  static final int LARGEST = 64;

  private static final int WORD = 64;
  private static final int WIDTH = 2 * WORD;
  private static final BigInteger FIVE = BigInteger.valueOf(5);
  private static final long[] HIGH = new long[LARGEST - SMALLEST + 1];
  private static final long[] LOW = new long[LARGEST - SMALLEST + 1];

  static {
    for (int q = SMALLEST; q <= LARGEST; q++) {
      BigInteger bits = q < 0 ? reciprocal(FIVE.pow(-q)) : normalise(FIVE.pow(q));
      HIGH[q - SMALLEST] = bits.shiftRight(WORD).longValue();
      LOW[q - SMALLEST] = bits.longValue();
    }
  }

  private PowersOfFive() {}

  static long high(int q) {
    return HIGH[q - SMALLEST];
  }

  static long low(int q) {
    return LOW[q - SMALLEST];
  }

  private static BigInteger reciprocal(BigInteger power) {
    int scale = 2 * power.bitLength() + WIDTH;
    return normalise(BigInteger.ONE.shiftLeft(scale).divide(power).add(BigInteger.ONE));
  }

  private static BigInteger normalise(BigInteger bits) {
    return bits.shiftRight(bits.bitLength() - WIDTH);
  }
}
