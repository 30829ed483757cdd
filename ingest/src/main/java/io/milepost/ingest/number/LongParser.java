package io.milepost.ingest.number;

/**
 * Parses a whole number of 64 bits out of bytes: an optional sign and digits, as many leading zeros
 * as one likes, and decimals as long as they are zeros, as programs write whole numbers that they
 * hold as doubles. Not thread-safe: the last {@link #value()} is kept here.
 */
public final class LongParser {
  private static final int SURE_DIGITS = 18;

  private long value;

  /** The number that the last successful {@link #parse} found. */
  public long value() {
    return value;
  }

  /** Whether {@code [from, to)} is a whole number of 64 bits and nothing else. */
  public boolean parse(byte[] bytes, int from, int to) {
    boolean negative = from < to && bytes[from] == '-';
    int start = from < to && (negative || bytes[from] == '+') ? from + 1 : from;
    int end = start;
    long negated = 0; // counted downwards, because the least long has no opposite
    while (end < to && bytes[end] >= '0' && bytes[end] <= '9') {
      int digit = bytes[end] - '0';
      if (end - start >= SURE_DIGITS && negated < (Long.MIN_VALUE + digit) / 10) {
        return false;
      }
      negated = negated * 10 - digit;
      end++;
    }
    value = negative ? negated : -negated;
    return end > start
        && (negative || negated != Long.MIN_VALUE)
        && (end == to || isZeroDecimals(bytes, end, to));
  }

  /** Whether {@code [point, to)}, which is not empty, is a point with zeros behind it. */
  static boolean isZeroDecimals(byte[] bytes, int point, int to) {
    if (bytes[point] != '.' || point + 1 == to) {
      return false;
    }
    for (int i = point + 1; i < to; i++) {
      if (bytes[i] != '0') {
        return false;
      }
    }
    return true;
  }
}
