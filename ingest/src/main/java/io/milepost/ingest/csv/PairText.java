package io.milepost.ingest.csv;

import io.milepost.ingest.scan.Blanks;

/**
 * Where the numbers of a point stand in texts such as {@code 14.42 50.08}, {@code 14.42, 50.08} and
 * {@code [14.42, 50.08]}.
 */
final class PairText {
  private PairText() {}

  /** Where the first number starts, behind blanks and a bracket. */
  static int start(byte[] bytes, int from, int to) {
    int start = Blanks.skip(bytes, from, to);
    return isBracketed(bytes, start, to) ? Blanks.skip(bytes, start + 1, to) : start;
  }

  /** Where the second number ends, before blanks and the bracket that goes with the first. */
  static int end(byte[] bytes, int from, int to) {
    int start = Blanks.skip(bytes, from, to);
    int end = Blanks.trimEnd(bytes, start, to);
    return isBracketed(bytes, start, to) ? Blanks.trimEnd(bytes, start + 1, end - 1) : end;
  }

  /** Where the second number starts, or -1 when nothing parts it from the first. */
  static int second(byte[] bytes, int firstEnd, int to) {
    int blanks = Blanks.skip(bytes, firstEnd, to);
    boolean separated = blanks < to && (bytes[blanks] == ',' || bytes[blanks] == ';');
    int second = separated ? Blanks.skip(bytes, blanks + 1, to) : blanks;
    return second == firstEnd ? -1 : second;
  }

  private static boolean isBracketed(byte[] bytes, int start, int to) {
    int end = Blanks.trimEnd(bytes, start, to);
    return end - start > 1
        && (bytes[start] == '(' && bytes[end - 1] == ')'
            || bytes[start] == '[' && bytes[end - 1] == ']');
  }
}
