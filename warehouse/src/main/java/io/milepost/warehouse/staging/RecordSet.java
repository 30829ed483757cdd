package io.milepost.warehouse.staging;

import java.util.Arrays;

/**
 * Distinct records, as numbers of them in an array: a hash table with open addressing and linear
 * probing. Used again and again. Not thread-safe.
 */
final class RecordSet {
  private static final long EMPTY = 0;
  private static final long TAG = 0xFFFFFFFF00000000L;

  private final int width;
  private final int identityWidth;

  /**
   * At most half full: the hash's high 32 bits, so that another trip is mostly told apart without a
   * look at its record, and the record's number + 1.
   */
  private long[] slots = new long[0];

  /** A set of records that are {@code width} longs each. */
  RecordSet(int width) {
    this.width = width;
    this.identityWidth = TripRecord.identityWidth(width);
  }

  /** Forgets all; at most {@code capacity} records will be added. */
  void reset(int capacity) {
    int length = Integer.highestOneBit(Math.max(1, capacity)) << 2;
    if (slots.length < length || slots.length > length << 4) {
      slots = new long[length];
    } else {
      Arrays.fill(slots, EMPTY);
    }
  }

  /** Adds record {@code number} of {@code records}, always the same array; false if it is there. */
  boolean add(long[] records, int number) {
    long hash = TripRecord.hash(records, number * width, identityWidth);
    int mask = slots.length - 1;
    int slot = (int) hash & mask;
    while (slots[slot] != EMPTY) {
      if (holds(slots[slot], hash, records, number)) {
        return false;
      }
      slot = slot + 1 & mask;
    }
    slots[slot] = hash & TAG | (number + 1);
    return true;
  }

  private boolean holds(long entry, long hash, long[] records, int number) {
    int there = ((int) entry - 1) * width;
    return (entry ^ hash) >>> 32 == 0
        && TripRecord.same(records, there, records, number * width, identityWidth);
  }
}
