package io.milepost.ingest.number;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** Numbers that are written as whole ones: identifiers, often, of which no two may become one. */
public final class WholeText {
  /** Up to this, every whole number is a double. */
  private static final double ALL_EXACT = 0x1p53;

  private WholeText() {}

  /**
   * Whether {@code [from, to)} is a sign or none, digits, and decimals or none as long as they are
   * zeros.
   */
  public static boolean is(byte[] bytes, int from, int to) {
    int digits = from < to && (bytes[from] == '-' || bytes[from] == '+') ? from + 1 : from;
    int end = digits;
    while (end < to && bytes[end] >= '0' && bytes[end] <= '9') {
      end++;
    }
    return end > digits && (end == to || LongParser.isZeroDecimals(bytes, end, to));
  }

  /**
   * Whether {@code [from, to)} is a whole number that is another one as a double.
   *
   * @param value the double nearest to it
   */
  public static boolean isRounded(byte[] bytes, int from, int to, double value) {
    return Math.abs(value) >= ALL_EXACT
        && is(bytes, from, to)
        && new BigDecimal(new String(bytes, from, to - from, StandardCharsets.US_ASCII))
                .compareTo(new BigDecimal(value))
            != 0;
  }
}
