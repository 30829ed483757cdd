package io.milepost.routes.cells;

import java.util.Arrays;

/**
 * The cells that have trips, by key, and how many each has. Not changed once made.
 *
 * @param keys ascending
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record CellCounts(long[] keys, int[] counts) {

  /** Counts the trips of each cell; sorts {@code tripKeys}. */
  public static CellCounts of(long[] tripKeys, int size) {
    Arrays.sort(tripKeys, 0, size);
    int cells = 0;
    int[] counts = new int[distinct(tripKeys, size)];
    long[] keys = new long[counts.length];
    for (int i = 0; i < size; i++) {
      if (i == 0 || tripKeys[i] != tripKeys[i - 1]) {
        keys[cells++] = tripKeys[i];
      }
      counts[cells - 1]++;
    }
    return new CellCounts(keys, counts);
  }

  private static int distinct(long[] sorted, int size) {
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      distinct += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
    }
    return distinct;
  }

  public int size() {
    return keys.length;
  }

  /** The number of the cell with that key, negative when it has no trips. */
  public int find(long key) {
    return Arrays.binarySearch(keys, key);
  }
}
