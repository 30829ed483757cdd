package io.milepost.ingest.value;

import io.milepost.ingest.scan.Words;
import io.milepost.ingest.time.TimestampPattern;

/** {@code true} and {@code false} in any case, {@code 1} and {@code 0}. */
final class TruthParser {
  private static final long LOWER_CASE = 0x2020202020202020L;
  private static final long TRUE = word("true");
  private static final long FALSE = word("false");

  private TruthParser() {}

  /** 1, 0, or {@link TimestampPattern#INVALID}. */
  static long parse(byte[] bytes, int from, int to) {
    if (to - from == 1) {
      int digit = bytes[from] - '0';
      return digit == 0 || digit == 1 ? digit : TimestampPattern.INVALID;
    }
    if (to - from > Long.BYTES) {
      return TimestampPattern.INVALID;
    }
    long word = Words.at(bytes, from, to - from) | LOWER_CASE;
    return word == TRUE ? 1 : word == FALSE ? 0 : TimestampPattern.INVALID;
  }

  private static long word(String text) {
    long word = 0;
    for (int i = 0; i < text.length(); i++) {
      word |= (long) text.charAt(i) << 8 * i;
    }
    return word | LOWER_CASE;
  }
}
