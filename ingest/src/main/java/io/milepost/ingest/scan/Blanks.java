package io.milepost.ingest.scan;

/** Spaces and tabs around values. */
public final class Blanks {
  private Blanks() {}

  /** Index of the first byte in {@code [from, to)} that is not blank, or {@code to}. */
  public static int skip(byte[] bytes, int from, int to) {
    int index = from;
    while (index < to && isBlank(bytes[index])) {
      index++;
    }
    return index;
  }

  /** Where {@code [from, to)} ends without the blanks behind it. */
  public static int trimEnd(byte[] bytes, int from, int to) {
    int index = to;
    while (index > from && isBlank(bytes[index - 1])) {
      index--;
    }
    return index;
  }

  private static boolean isBlank(byte value) {
    return value == ' ' || value == '\t';
  }
}
