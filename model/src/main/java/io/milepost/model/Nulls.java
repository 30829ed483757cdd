package io.milepost.model;

import java.util.Arrays;

/** Which rows of a column are null, as bits. Not thread-safe. */
public final class Nulls {
  private final long[] words;
  private boolean some;

  /**
   * None so far.
   *
   * @param capacity rows, at least 1
   */
  public Nulls(int capacity) {
    words = new long[(capacity + Long.SIZE - 1) / Long.SIZE];
  }

  public void set(int row) {
    words[row / Long.SIZE] |= 1L << row;
    some = true;
  }

  public boolean get(int row) {
    return (words[row / Long.SIZE] >>> row & 1) != 0;
  }

  /** Whether any row is null. */
  public boolean some() {
    return some;
  }

  /** Bit {@code i % 64} of word {@code i / 64} is set when row {@code i} is null. */
  public long[] words() {
    return words;
  }

  /** Makes all rows not null. */
  public void clear() {
    if (some) {
      Arrays.fill(words, 0);
      some = false;
    }
  }
}
