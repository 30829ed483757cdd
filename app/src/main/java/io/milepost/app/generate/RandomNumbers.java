package io.milepost.app.generate;

/**
 * Pseudo-random numbers of our own, since those of the JDK may change with its version: SplitMix64
 * (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014). Not thread-safe.
 */
final class RandomNumbers {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  /** Standard deviation of 64 coin flips (4) together with two uniform numbers (1/12 each). */
  private static final double DEVIATION = StrictMath.sqrt(16 + 1 / 6.0);

  private long state;

  /** The stream of numbers that belongs to {@code index} under {@code seed}. */
  RandomNumbers(long seed, long index) {
    state = mix(mix(seed) + index * GOLDEN_GAMMA);
  }

  long nextLong() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** Uniform, 0 inclusive to 1 exclusive. */
  double nextDouble() {
    return (nextLong() >>> 11) * UNIT;
  }

  /** Uniform, 0 inclusive to {@code bound} exclusive; the bias of at most 2^-32 does not matter. */
  int nextBelow(int bound) {
    return (int) ((nextLong() >>> 32) * bound >>> 32);
  }

  /**
   * Nearly normal, mean 0, standard deviation 1, never beyond 8.2: 64 coin flips, smoothed by two
   * uniform numbers (central limit theorem). The same on every machine, as no logarithm is taken.
   */
  double nextGaussian() {
    int heads = Long.bitCount(nextLong()) - 32;
    long bits = nextLong();
    double smooth = ((bits >>> 32) - (bits & 0xFFFFFFFFL)) * 0x1.0p-32;
    return (heads + smooth) / DEVIATION;
  }

  private static long mix(long bits) {
    long z = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }
}
