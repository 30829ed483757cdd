package io.milepost.ingest.csv;

import io.milepost.ingest.scan.Blanks;
import io.milepost.ingest.scan.Words;

/** What stands before the coordinates of a WKT point. */
final class WktPrefix {
  private static final int NONE = -1;
  private static final byte[] POINT = {'p', 'o', 'i', 'n', 't'};
  private static final byte[] SRID = {'s', 'r', 'i', 'd', '=', '4', '3', '2', '6', ';'};

  /** {@code POINT (} as a word; the eighth byte is masked out. */
  private static final long USUAL = 0x28_20_54_4E_49_4F_50L;

  private static final int USUAL_LENGTH = 7;
  private static final long USUAL_MASK = (1L << 8 * USUAL_LENGTH) - 1;

  private WktPrefix() {}

  /** Where the text goes on after just {@code POINT (}, or a negative number without it. */
  static int skipUsual(byte[] bytes, int from) {
    return (Words.at(bytes, from) & USUAL_MASK) == USUAL ? from + USUAL_LENGTH : NONE;
  }

  /** Where the first coordinate starts, or a negative number when this is no point. */
  static int skip(byte[] bytes, int from, int to) {
    int usual = skipUsual(bytes, from);
    int start = usual < 0 ? skipUnusual(bytes, Blanks.skip(bytes, from, to), to) : usual;
    return start < 0 ? NONE : Blanks.skip(bytes, start, to);
  }

  private static int skipUnusual(byte[] bytes, int from, int to) {
    int afterSrid = after(SRID, bytes, from, to);
    int start = afterSrid < 0 ? from : Blanks.skip(bytes, afterSrid, to);
    int afterWord = after(POINT, bytes, start, to);
    if (afterWord < 0) {
      return NONE;
    }
    int open = Blanks.skip(bytes, afterWord, to);
    return open < to && bytes[open] == '(' ? open + 1 : NONE;
  }

  private static int after(byte[] lowerCase, byte[] bytes, int from, int to) {
    if (to - from < lowerCase.length) {
      return NONE;
    }
    for (int i = 0; i < lowerCase.length; i++) {
      byte value = bytes[from + i];
      byte lower = value >= 'A' && value <= 'Z' ? (byte) (value + 'a' - 'A') : value;
      if (lower != lowerCase[i]) {
        return NONE;
      }
    }
    return from + lowerCase.length;
  }
}
