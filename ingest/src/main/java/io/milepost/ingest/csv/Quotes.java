package io.milepost.ingest.csv;

import io.milepost.ingest.scan.Words;

/**
 * Quoted fields (RFC 4180, section 2.5 to 2.7), as the boundary scan and the decoder both read
 * them: a quote opens a quoted field only as the field's first byte, and two quotes in it stand for
 * one.
 */
final class Quotes {
  /** Returned by {@link #closing} when the field is not closed. */
  static final int OPEN = -1;

  private Quotes() {}

  /** Index of the quote that closes the field opened at {@code open}, or {@link #OPEN}. */
  static int closing(byte[] bytes, byte quote, int open, int to) {
    int index = Words.indexOf(bytes, quote, open + 1, to);
    while (index < to) {
      if (index + 1 == to || bytes[index + 1] != quote) {
        return index;
      }
      index = Words.indexOf(bytes, quote, index + 2, to);
    }
    return OPEN;
  }
}
