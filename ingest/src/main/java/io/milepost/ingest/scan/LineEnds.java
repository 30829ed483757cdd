package io.milepost.ingest.scan;

/** Line endings: LF, CR LF, and CR alone. */
public final class LineEnds {
  private LineEnds() {}

  public static boolean isLineEnd(byte value) {
    return value == '\n' || value == '\r';
  }

  /**
   * Where the line after the line ending at {@code index} starts; {@code bytes[to]} is readable.
   */
  public static int after(byte[] bytes, int index, int to) {
    boolean pair = bytes[index] == '\r' && index + 1 < to && bytes[index + 1] == '\n';
    return index + (pair ? 2 : 1);
  }

  /** Index of the first CR or LF in {@code [from, to)}, or {@code to} when there is none. */
  public static int first(byte[] bytes, int from, int to) {
    int index = from;
    while (index < to && !isLineEnd(bytes[index])) {
      index++;
    }
    return index;
  }

  /**
   * The last start of a line in {@code (from, to]}, or {@code from} when there is none. A CR as the
   * last byte before {@code dataEnd} starts none, because an LF may follow it.
   */
  public static int lastStart(byte[] bytes, int from, int to, int dataEnd) {
    for (int index = to; index > from; index--) {
      byte before = bytes[index - 1];
      if (before == '\n' || before == '\r' && index < dataEnd && bytes[index] != '\n') {
        return index;
      }
    }
    return from;
  }

  /** How many line endings {@code [from, to)} holds. */
  public static int count(byte[] bytes, int from, int to) {
    int count = 0;
    for (int index = first(bytes, from, to); index < to; index = first(bytes, index, to)) {
      count++;
      index = after(bytes, index, to);
    }
    return count;
  }
}
