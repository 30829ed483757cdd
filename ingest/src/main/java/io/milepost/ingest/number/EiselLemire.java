package io.milepost.ingest.number;

/**
 * The double nearest to {@code w · 10^q}, ties to even, by one or two 64-bit multiplications (Eisel
 * and Lemire; Lemire, "Number parsing at a gigabyte per second", Software: Practice and Experience
 * 51, 2021, section 5). The exponents taken here keep every result a normal double.
 */
final class EiselLemire {
  /** Returned when the 128 bits of the product do not settle the rounding. */
  static final double UNDECIDED = Double.NaN;

  private static final int FRACTION_BITS = 52;
  private static final int EXPONENT_BIAS = 1023;

  /** Bits of the product's high word below the 54 that are wanted, and the round bit. */
  private static final int SPARE_BITS = 64 - FRACTION_BITS - 3;

  private EiselLemire() {}

  /** Whether {@link #toDouble} takes the decimal exponent {@code q}. */
  static boolean takes(int q) {
    return q >= PowersOfFive.SMALLEST && q <= PowersOfFive.LARGEST;
  }

  /**
   * @param w unsigned and not zero
   * @param q a decimal exponent that {@link #takes}
   */
  static double toDouble(long w, int q) {
    int leadingZeros = Long.numberOfLeadingZeros(w);
    long normal = w << leadingZeros;
    long factor = PowersOfFive.high(q);
    long high = multiplyHigh(normal, factor);
    long low = normal * factor;
    if ((high & (1L << SPARE_BITS) - 1) == (1L << SPARE_BITS) - 1) {
      long carry = multiplyHigh(normal, PowersOfFive.low(q));
      low += carry;
      high += Long.compareUnsigned(low, carry) < 0 ? 1 : 0;
      if (low == -1) {
        return UNDECIDED;
      }
    }
    return round(high, low, q, leadingZeros);
  }

  private static double round(long high, long low, int q, int leadingZeros) {
    int upper = (int) (high >>> 63);
    int shift = upper + SPARE_BITS;
    long mantissa = high >>> shift;
    // A tie is possible only where 5^q, or the divisor 5^-q, fits beside the mantissa.
    boolean tie = Long.compareUnsigned(low, 1) <= 0 && q >= -4 && q <= 23;
    if (tie && (mantissa & 3) == 1 && mantissa << shift == high) {
      mantissa &= ~1L;
    }
    mantissa = mantissa + (mantissa & 1) >>> 1;
    // floor(q · log2(10)), by a fixed-point product that is exact in this range.
    long exponent = (217706L * q >> 16) + 63 + upper - leadingZeros + EXPONENT_BIAS;
    // The hidden bit is added, not masked: when rounding carried into it, the exponent grows by
    // one.
    return Double.longBitsToDouble((exponent - 1 << FRACTION_BITS) + mantissa);
  }

  private static long multiplyHigh(long a, long b) {
    return Math.multiplyHigh(a, b) + (a >> 63 & b) + (b >> 63 & a);
  }
}
