package io.milepost.ingest.scan;

/**
 * Checks UTF-8 as RFC 3629, section 4 defines it: no overlong forms, no surrogates, nothing above
 * U+10FFFF. Runs of ASCII are skipped eight bytes at a time.
 */
public final class Utf8 {
  private Utf8() {}

  /** Whether {@code [from, to)} is ASCII throughout. */
  public static boolean isAscii(byte[] bytes, int from, int to) {
    return skipAscii(bytes, from, to) == to;
  }

  /** Whether {@code [from, to)} is well-formed UTF-8. */
  public static boolean isValid(byte[] bytes, int from, int to) {
    return firstInvalid(bytes, from, to) == to;
  }

  /** Index of the first byte that does not go on as UTF-8, or {@code to} when all do. */
  public static int firstInvalid(byte[] bytes, int from, int to) {
    int index = skipAscii(bytes, from, to);
    while (index < to) {
      int length = sequenceLength(bytes, index, to);
      if (length == 0) {
        return index;
      }
      index = skipAscii(bytes, index + length, to);
    }
    return to;
  }

  private static int skipAscii(byte[] bytes, int from, int to) {
    int index = from;
    while (index <= to - Long.BYTES && Words.isAscii(Words.at(bytes, index))) {
      index += Long.BYTES;
    }
    while (index < to && bytes[index] >= 0) {
      index++;
    }
    return index;
  }

  /** Bytes of the multi-byte sequence at {@code index}, or 0 when it is malformed. */
  private static int sequenceLength(byte[] bytes, int index, int to) {
    int lead = bytes[index] & 0xFF;
    int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || index + length > to) {
      return 0;
    }
    int second = bytes[index + 1] & 0xFF;
    if (second < lowestSecond(lead) || second > highestSecond(lead)) {
      return 0;
    }
    for (int i = 2; i < length; i++) {
      if ((bytes[index + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  private static int lowestSecond(int lead) {
    return lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  }

  private static int highestSecond(int lead) {
    return lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  }
}
