package io.milepost.ingest.csv;

import io.milepost.ingest.scan.LineEnds;
import io.milepost.ingest.scan.Words;
import io.milepost.ingest.source.RecordBoundary;
import io.milepost.model.Format;

/**
 * Finds where the last row of a block ends, by an exact scan of the quoted fields from its start: a
 * line ending within quotes ends no row. Between quoted fields only quotes are looked for.
 *
 * <p>A quoted field that is still open after {@code maxRowBytes} is taken for a stray quote: its
 * row ends with the line, so that one typing error does not swallow all the rows behind it.
 */
final class RecordScanner implements RecordBoundary {
  private final byte delimiter;
  private final byte quote;
  private final boolean quoted;
  private final int maxRowBytes;

  RecordScanner(Format.Delimited format, int maxRowBytes) {
    this.delimiter = (byte) format.delimiter();
    this.quote = (byte) format.quote();
    this.quoted = format.quote() != 0;
    this.maxRowBytes = maxRowBytes;
  }

  @Override
  public int lastEnd(byte[] bytes, int from, int to) {
    int end = from;
    int position = from;
    while (position < to) {
      int open = quoted ? nextOpening(bytes, position, end, to) : to;
      int lineStart = LineEnds.lastStart(bytes, position, open, to);
      end = lineStart > position ? lineStart : end;
      int next = open == to ? to : afterQuoted(bytes, open, end, to);
      end = next < 0 ? ~next : end;
      position = next < 0 ? ~next : next;
    }
    return end;
  }

  /**
   * Where to go on after the quoted field opened at {@code open}: {@code to} when that is not known
   * yet; the complement of the next row's start when the quote is a stray one.
   */
  private int afterQuoted(byte[] bytes, int open, int rowStart, int to) {
    int close = Quotes.closing(bytes, quote, open, to);
    if (close != Quotes.OPEN && close - rowStart <= maxRowBytes) {
      return close + 1; // at the very end a second quote may follow: no row ends there either way
    }
    int line = LineEnds.first(bytes, open, to);
    boolean known = to - rowStart > maxRowBytes && line < to;
    return known ? ~LineEnds.after(bytes, line, to) : to;
  }

  /**
   * The next quote that is a field's first byte, or {@code to}; a row starts at {@code rowStart}.
   */
  private int nextOpening(byte[] bytes, int from, int rowStart, int to) {
    int index = Words.indexOf(bytes, quote, from, to);
    while (index < to && index != rowStart && !startsField(bytes[index - 1])) {
      index = Words.indexOf(bytes, quote, index + 1, to);
    }
    return index;
  }

  private boolean startsField(byte before) {
    return before == delimiter || LineEnds.isLineEnd(before);
  }
}
