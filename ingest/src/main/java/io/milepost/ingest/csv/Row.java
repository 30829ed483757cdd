package io.milepost.ingest.csv;

import io.milepost.ingest.scan.Words;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Where the fields of one row are. Reused from row to row; not thread-safe. Behind the columns of
 * the source stand constants, as if each row had them.
 *
 * <p>A field's value is {@code [start, end)} of {@link #bytes}: the block, or, when quotes had to
 * be taken out of it, a scratch array. Either has {@link Words#PADDING} readable bytes behind a
 * value.
 */
final class Row {
  private final int columns;
  private final int[] starts;
  private final int[] ends;
  private final boolean[] inScratch;
  private final int constantBytes;
  private byte[] block = new byte[2 * Words.PADDING];
  private byte[] scratch;
  private int scratchUsed;
  private int fields;
  private boolean unescaped;

  /** Where the row starts and ends in the block, without its line ending. */
  private int from;

  private int to;
  private int lines;
  private boolean badQuote;

  /**
   * @param columns how many columns of the source are located; further fields are only counted
   * @param constants values of the columns behind them
   */
  Row(int columns, List<byte[]> constants) {
    this.columns = columns;
    starts = new int[columns + constants.size()];
    ends = new int[columns + constants.size()];
    inScratch = new boolean[columns + constants.size()];
    scratch = new byte[64];
    for (int i = 0; i < constants.size(); i++) {
      place(columns + i, constants.get(i));
    }
    constantBytes = scratchUsed;
  }

  /** Starts on a row at {@code rowStart} of {@code bytes}. */
  void begin(byte[] bytes, int rowStart) {
    block = bytes;
    from = rowStart;
    fields = 0;
    lines = 1;
    badQuote = false;
    if (unescaped) {
      Arrays.fill(inScratch, 0, columns, false);
      scratchUsed = constantBytes;
      unescaped = false;
    }
  }

  void add(int start, int end) {
    if (fields < columns) {
      starts[fields] = start;
      ends[fields] = end;
    }
    fields++;
  }

  /** Adds a field whose quotes are doubled, with one of each pair taken out. */
  void addUnescaped(int start, int end, byte quote) {
    if (fields < columns) {
      byte[] value = new byte[end - start];
      int length = 0;
      for (int i = start; i < end; i++) {
        value[length++] = block[i];
        i += block[i] == quote ? 1 : 0;
      }
      place(fields, Arrays.copyOf(value, length));
      unescaped = true;
    }
    fields++;
  }

  void addLines(int count) {
    lines += count;
  }

  void finish(int rowEnd) {
    to = rowEnd;
  }

  void markBadQuote() {
    badQuote = true;
  }

  boolean hasBadQuote() {
    return badQuote;
  }

  /** How many fields the row has, constants apart. */
  int fields() {
    return fields;
  }

  /** How many lines the row takes. */
  int lines() {
    return lines;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  boolean isBlank() {
    return from == to;
  }

  byte[] block() {
    return block;
  }

  /** The array that holds the value of {@code column}. */
  byte[] bytes(int column) {
    return inScratch[column] ? scratch : block;
  }

  int start(int column) {
    return starts[column];
  }

  int end(int column) {
    return ends[column];
  }

  /** For headers and messages. */
  String text(int column) {
    return new String(
        bytes(column), starts[column], ends[column] - starts[column], StandardCharsets.UTF_8);
  }

  private void place(int column, byte[] value) {
    int end = scratchUsed + value.length;
    if (end + 2 * Words.PADDING > scratch.length) {
      scratch = Arrays.copyOf(scratch, 2 * (end + 2 * Words.PADDING));
    }
    System.arraycopy(value, 0, scratch, scratchUsed, value.length);
    starts[column] = scratchUsed;
    ends[column] = end;
    inScratch[column] = true;
    // A zero ends the value, so that no number runs on into what stood there before.
    scratch[end] = 0;
    scratchUsed = end + 1;
  }
}
