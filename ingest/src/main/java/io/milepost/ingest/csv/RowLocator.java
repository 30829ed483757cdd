package io.milepost.ingest.csv;

import io.milepost.ingest.scan.LineEnds;
import io.milepost.ingest.scan.Words;
import io.milepost.model.Format;

/** Finds the fields of a row, eight bytes at a time, without looking at what they say. */
final class RowLocator {
  private static final int NO_QUOTE = 256;

  /** One test for bytes below this finds LF and CR, and little else in a text. */
  private static final long AFTER_LINE_ENDS = Words.repeat('\r' + 1);

  private final byte delimiter;
  private final long delimiters;

  /** What a field's first byte is compared with; no byte at all when fields are never quoted. */
  private final int quote;

  private final int maxRowBytes;

  RowLocator(Format.Delimited format, int maxRowBytes) {
    this.delimiter = (byte) format.delimiter();
    this.delimiters = Words.repeat(format.delimiter());
    this.quote = format.quote() == 0 ? NO_QUOTE : format.quote();
    this.maxRowBytes = maxRowBytes;
  }

  /**
   * Locates the fields of the row at {@code from}.
   *
   * @param to where the rows end; a line feed stands there
   * @return where the next row starts
   */
  int locate(byte[] bytes, int from, int to, Row row) {
    row.begin(bytes, from);
    int position = from;
    while (true) {
      int end;
      if (isQuote(bytes[position])) {
        end = quotedField(bytes, position, to, row);
      } else {
        end = separator(bytes, position);
        row.add(position, end);
      }
      if (end < to && bytes[end] == delimiter) {
        position = end + 1;
      } else {
        row.finish(end);
        return Math.min(LineEnds.after(bytes, end, to), to);
      }
    }
  }

  private int quotedField(byte[] bytes, int open, int to, Row row) {
    int close = Quotes.closing(bytes, (byte) quote, open, to);
    if (close == Quotes.OPEN || close - row.from() > maxRowBytes) {
      row.markBadQuote();
      return LineEnds.first(bytes, open, to);
    }
    row.addLines(LineEnds.count(bytes, open + 1, close));
    if (Words.indexOf(bytes, (byte) quote, open + 1, close) == close) {
      row.add(open + 1, close);
    } else {
      row.addUnescaped(open + 1, close, (byte) quote);
    }
    int end = separator(bytes, close + 1);
    if (end != close + 1) {
      row.markBadQuote();
    }
    return end;
  }

  byte delimiter() {
    return delimiter;
  }

  /** Whether a field that begins with this byte is a quoted one. */
  boolean isQuote(byte value) {
    return value == quote;
  }

  /** The first delimiter or line ending from {@code from} on. */
  int separator(byte[] bytes, int from) {
    int index = from;
    while (true) {
      long word = Words.at(bytes, index);
      long marks = Words.marks(word, delimiters) | Words.marksBelow(word, AFTER_LINE_ENDS);
      if (marks == 0) {
        index += Long.BYTES;
      } else {
        index += Words.firstMark(marks);
        if (bytes[index] == delimiter || LineEnds.isLineEnd(bytes[index])) {
          return index;
        }
        index++; // another control character
      }
    }
  }
}
