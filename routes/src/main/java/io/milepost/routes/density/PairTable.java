package io.milepost.routes.density;

import io.milepost.routes.cells.Grid;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * About how many trips each pair of an origin cell and a destination cell has, up to 255: never
 * fewer than it has, since pairs may share a counter. One for all threads, since it is large:
 * counting is thread-safe.
 */
final class PairTable {
  private static final int ORIGIN_BITS = 10;
  private static final int DESTINATION_BITS = 16;
  private static final int MOST = 255;
  private static final int MIX = 0x9E3779B9;
  private static final int MIX_TOO = 0x85EBCA6B;

  private static final VarHandle COUNTERS = MethodHandles.arrayElementVarHandle(byte[].class);

  private final byte[] counters = new byte[1 << ORIGIN_BITS + DESTINATION_BITS];

  /** Counts a trip. */
  void add(int region, long key) {
    int counter = counter(region, key);
    byte count;
    do {
      count = (byte) COUNTERS.getOpaque(counters, counter);
    } while (count != (byte) MOST
        && !COUNTERS.compareAndSet(counters, counter, count, (byte) (count + 1)));
  }

  int trips(int region, long key) {
    return counters[counter(region, key)] & MOST;
  }

  /** Pairs with the same origin lie close to each other, since trips often come ordered so. */
  private static int counter(int region, long key) {
    int from = mix(Grid.place(key, 0) + region * MIX_TOO);
    int to = mix(Grid.place(key, 2) ^ from);
    return from >>> Integer.SIZE - ORIGIN_BITS << DESTINATION_BITS
        | to >>> Integer.SIZE - DESTINATION_BITS;
  }

  private static int mix(int bits) {
    int z = bits * MIX;
    return (z ^ z >>> 15) * MIX_TOO;
  }

  /**
   * The least number of trips of pairs, so that the pairs with as many have at most about {@code
   * mostCells} cells.
   */
  int least(long mostCells, int timeBins) {
    long[] pairs = new long[MOST + 1];
    for (byte counter : counters) {
      pairs[counter & MOST]++;
    }
    long cells = 0;
    int least = MOST + 1;
    while (least > 1 && cells + pairs[least - 1] * Math.min(least - 1, timeBins) <= mostCells) {
      least--;
      cells += pairs[least] * Math.min(least, timeBins);
    }
    return Math.min(least, MOST);
  }
}
