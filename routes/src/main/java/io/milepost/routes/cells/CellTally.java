package io.milepost.routes.cells;

import java.util.Arrays;

/** Counts cells as they come: a hash table by open addressing. Not thread-safe. */
public final class CellTally {
  private static final long MIX = 0x9E3779B97F4A7C15L;
  private static final long EMPTY = -1;

  /** At most so much of the table is in use. */
  private static final double FULL = 0.7;

  private long[] keys = new long[1 << 8];
  private int[] counts = new int[1 << 8];
  private int shift = Long.SIZE - 8;
  private int size;

  public CellTally() {
    Arrays.fill(keys, EMPTY);
  }

  /** Counts {@code trips} more trips in a cell. */
  public void add(long key, int trips) {
    int slot = slot(key);
    if (keys[slot] == EMPTY) {
      keys[slot] = key;
      size++;
    }
    counts[slot] += trips;
    if (size > FULL * keys.length) {
      grow();
    }
  }

  /**
   * Counts all that {@code other} has counted. Room is made first: keys that come in the order of
   * their slots would crowd a table that is too small.
   */
  public void addAll(CellTally other) {
    while (size + other.size > FULL * keys.length) {
      grow();
    }
    for (int i = 0; i < other.keys.length; i++) {
      if (other.keys[i] != EMPTY) {
        add(other.keys[i], other.counts[i]);
      }
    }
  }

  /** The cells by key. */
  public CellCounts cells() {
    long[] sorted = Arrays.stream(keys).filter(key -> key != EMPTY).sorted().toArray();
    int[] sortedCounts = new int[sorted.length];
    Arrays.setAll(sortedCounts, i -> counts[slot(sorted[i])]);
    return new CellCounts(sorted, sortedCounts);
  }

  private int slot(long key) {
    int slot = (int) (key * MIX >>> shift);
    while (keys[slot] != EMPTY && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new long[2 * oldKeys.length];
    counts = new int[keys.length];
    Arrays.fill(keys, EMPTY);
    shift--;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != EMPTY) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
  }
}
