package io.milepost.warehouse.staging;

import java.util.Arrays;

/**
 * The records of one range, one after the other in an array. Reused from range to range. Not
 * thread-safe.
 */
public final class RangeTrips {
  /** Up to so many records are compared each with each; that is quicker than hashing them. */
  private static final int FEW = 16;

  private final int width;
  private final int identityWidth;
  private final RecordSet set;
  private long[] records;
  private long[] scratch = new long[0];
  private int size;
  private boolean[] known = new boolean[0];

  RangeTrips(int width) {
    this.width = width;
    this.identityWidth = TripRecord.identityWidth(width);
    this.set = new RecordSet(width);
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

  /** Forgets all, and makes room for {@code expected} records. */
  void reset(int expected) {
    size = 0;
    known = new boolean[0];
    if (records.length < expected * width) {
      records = new long[expected * width];
    }
  }

  /** Takes the first {@code count} records of {@code from}. */
  void addAll(long[] from, int count) {
    add(from, 0, count);
  }

  private void add(long[] from, int offset, int count) {
    if (records.length < (size + count) * width) {
      records = Arrays.copyOf(records, Math.max(records.length * 2, (size + count) * width));
    }
    System.arraycopy(from, offset, records, size * width, count * width);
    size += count;
  }

  /**
   * Puts the records into the order of their origin cells, so that whoever reads them afterwards
   * goes straight through memory.
   *
   * @param keepRepeats whether to keep every record, or each trip once; the same trips share a
   *     cell, so they are looked for among neighbours only
   */
  void arrange(CellOrder cellOrder, boolean keepRepeats) {
    int[] order = cellOrder.sort(records, size, width);
    if (scratch.length < records.length) {
      scratch = new long[records.length];
    }
    int kept = 0;
    for (int from = 0, end; from < size; from = end) {
      end = keepRepeats ? size : cellOrder.runEnd(from, size);
      kept =
          keepRepeats || end - from == 1
              ? copy(order, from, end, kept)
              : copyDistinct(order, from, end, kept);
    }
    long[] arranged = scratch;
    scratch = records;
    records = arranged;
    size = kept;
  }

  private int copy(int[] order, int from, int end, int at) {
    int to = at;
    for (int i = from; i < end; i++) {
      TripRecord.copy(records, order[i] * width, scratch, to++ * width, width);
    }
    return to;
  }

  private int copyDistinct(int[] order, int from, int end, int at) {
    boolean few = end - from <= FEW;
    if (!few) {
      set.reset(end - from);
    }
    int to = at;
    for (int i = from; i < end; i++) {
      TripRecord.copy(records, order[i] * width, scratch, to * width, width);
      if (few ? isNew(at, to) : set.add(scratch, to)) {
        to++;
      }
    }
    return to;
  }

  /** Whether arranged record {@code number} differs from those from {@code first} up to it. */
  private boolean isNew(int first, int number) {
    for (int other = first; other < number; other++) {
      if (TripRecord.same(scratch, other * width, scratch, number * width, identityWidth)) {
        return false;
      }
    }
    return true;
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
      selected.add(records, number * width, 1);
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
}
