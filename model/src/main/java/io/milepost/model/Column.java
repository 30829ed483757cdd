package io.milepost.model;

/**
 * The values of one column of a {@link Batch}, as primitive arrays of the batch's capacity. Only
 * the first {@link Batch#rows()} entries are defined. Not thread-safe; a batch belongs to one
 * thread.
 */
@SuppressWarnings("ArrayRecordComponent") // arrays are the point: shared, reused, never compared
public sealed interface Column permits Column.Codes, Column.Longs, Column.Doubles, Column.Texts {

  /** Repeated texts as codes of a dictionary shared by all batches of one source. */
  record Codes(int[] values, Dictionary dictionary) implements Column {}

  /** Whole numbers; timestamps are microseconds of the wall clock since 1970-01-01T00:00. */
  record Longs(long[] values) implements Column {}

  /** IEEE 754 doubles; coordinates are degrees. */
  record Doubles(double[] values) implements Column {}

  /** Free texts in UTF-8, one after the other: row {@code i} ends before {@code ends[i]}. */
  final class Texts implements Column {
    private byte[] bytes = new byte[1 << 12];
    private final int[] ends;

    public Texts(int capacity) {
      ends = new int[capacity];
    }

    /** Appends {@code length} bytes as the text of {@code row}; rows are written in order. */
    public void set(int row, byte[] from, int offset, int length) {
      int start = start(row);
      if (start + length > bytes.length) {
        bytes = java.util.Arrays.copyOf(bytes, Math.max(bytes.length * 2, start + length));
      }
      System.arraycopy(from, offset, bytes, start, length);
      ends[row] = start + length;
    }

    /** The shared byte array; valid until the next {@link #set}. */
    public byte[] bytes() {
      return bytes;
    }

    /** Where the text of {@code row} starts in {@link #bytes()}. */
    public int start(int row) {
      return row == 0 ? 0 : ends[row - 1];
    }

    /** Where the text of {@code row} ends (exclusive) in {@link #bytes()}. */
    public int end(int row) {
      return ends[row];
    }
  }
}
