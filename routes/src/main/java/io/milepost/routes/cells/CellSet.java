package io.milepost.routes.cells;

import java.util.Arrays;

/** Which basin a cell belongs to: a hash table by open addressing, at most half full. */
public final class CellSet {
  /** What cells that belong to no basin give. */
  public static final int NONE = -1;

  private static final long MIX = 0x9E3779B97F4A7C15L;
  private static final long EMPTY = -1;

  private final long[] keys;
  private final int[] values;
  private final int shift;

  /**
   * An empty table.
   *
   * @param cells that will be put in
   */
  public CellSet(int cells) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, cells)) + 1;
    keys = new long[1 << bits];
    values = new int[1 << bits];
    shift = Long.SIZE - bits;
    Arrays.fill(keys, EMPTY);
  }

  /** Puts a cell in; each only once. */
  public void put(long key, int basin) {
    int slot = slot(key);
    while (keys[slot] != EMPTY) {
      slot = slot + 1 & keys.length - 1;
    }
    keys[slot] = key;
    values[slot] = basin;
  }

  public int get(long key) {
    int slot = slot(key);
    while (keys[slot] != EMPTY) {
      if (keys[slot] == key) {
        return values[slot];
      }
      slot = slot + 1 & keys.length - 1;
    }
    return NONE;
  }

  private int slot(long key) {
    return (int) (key * MIX >>> shift);
  }
}
