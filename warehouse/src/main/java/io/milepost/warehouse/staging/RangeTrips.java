package io.milepost.warehouse.staging;

import java.util.Arrays;

/**
 * The distinct records of one range: a growing array of records and an open-addressing index over
 * it. Reused from range to range. Not thread-safe.
 */
public final class RangeTrips {
  private static final long EMPTY = 0;
  private static final long TAG = 0xFFFFFFFF00000000L;

  private final int width;
  private final int identityWidth;
  private long[] records;
  private long[] scratch = new long[0];
  private int size;

  /**
   * By hash, linear probing, at most half full: the hash's high 32 bits, so that another trip is
   * mostly told apart without a look at its record, and the record's number + 1.
   */
  private long[] slots = new long[1 << 10];

  private boolean[] known = new boolean[0];

  RangeTrips(int width) {
    this.width = width;
    this.identityWidth = TripRecord.identityWidth(width);
    this.records = new long[512 * width];
  }

  public int size() {
    return size;
  }

  public int width() {
    return width;
  }

  /** Records one after the other; the first {@code size * width} longs are defined. */
  public long[] records() {
    return records;
  }

  void reset(long expected) {
    size = 0;
    int wanted = (int) Math.min(Math.max(expected, 1) * 2, 1 << 29);
    int length = Math.max(1 << 10, Integer.highestOneBit(wanted - 1) << 1);
    if (slots.length == length) {
      Arrays.fill(slots, EMPTY);
    } else {
      slots = new long[length];
    }
    known = new boolean[0];
  }

  /** Takes a record unless it is there already. */
  void addDistinct(long[] from, int offset) {
    long hash = TripRecord.hash(from, offset, identityWidth);
    int slot = slotOf(hash, from, offset);
    if (slots[slot] == EMPTY) {
      add(from, offset);
      slots[slot] = hash & TAG | size;
      if (size * 2 > slots.length) {
        rehash();
      }
    }
  }

  /** Takes a record, repeat or not. */
  void add(long[] from, int offset) {
    if (records.length < (size + 1) * width) {
      records = Arrays.copyOf(records, records.length * 2);
    }
    TripRecord.copy(from, offset, records, size * width, width);
    size++;
  }

  /**
   * Puts the records into the order of {@code numbers}, so that whoever reads them afterwards goes
   * straight through memory. None can be added until the next reset.
   */
  void arrange(int[] numbers) {
    if (scratch.length < records.length) {
      scratch = new long[records.length];
    }
    for (int i = 0; i < size; i++) {
      TripRecord.copy(records, numbers[i] * width, scratch, i * width, width);
    }
    long[] arranged = scratch;
    scratch = records;
    records = arranged;
  }

  /** Marks a record as known to the warehouse. */
  public void markKnown(int number) {
    if (known.length == 0) {
      known = new boolean[size];
    }
    known[number] = true;
  }

  /** Whether the warehouse has the record already. */
  public boolean isKnown(int number) {
    return known.length > 0 && known[number];
  }

  /** The records of these numbers, which are in ascending order, by themselves. */
  public RangeTrips select(int[] numbers) {
    RangeTrips selected = new RangeTrips(width);
    for (int number : numbers) {
      selected.add(records, number * width);
    }
    return selected;
  }

  /** Leaves out the records that the warehouse has; the others keep their order. */
  public void removeKnown() {
    if (known.length > 0) {
      int kept = 0;
      for (int number = 0; number < size; number++) {
        if (!known[number]) {
          TripRecord.copy(records, number * width, records, kept++ * width, width);
        }
      }
      size = kept;
      known = new boolean[0];
    }
  }

  private int slotOf(long hash, long[] from, int offset) {
    int mask = slots.length - 1;
    int slot = (int) hash & mask;
    while (slots[slot] != EMPTY && !holds(slots[slot], hash, from, offset)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean holds(long entry, long hash, long[] from, int offset) {
    return (entry ^ hash) >>> 32 == 0
        && TripRecord.same(records, ((int) entry - 1) * width, from, offset, identityWidth);
  }

  private void rehash() {
    slots = new long[slots.length * 2];
    int mask = slots.length - 1;
    for (int number = 0; number < size; number++) {
      long hash = TripRecord.hash(records, number * width, identityWidth);
      int slot = (int) hash & mask;
      while (slots[slot] != EMPTY) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = hash & TAG | (number + 1);
    }
  }
}
