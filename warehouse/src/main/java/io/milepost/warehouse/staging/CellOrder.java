package io.milepost.warehouse.staging;

/**
 * Orders records by cell: a least-significant-digit radix sort over the leading bits in which the
 * cells differ. What is sorted are longs of those bits and, below them, the record's number, so
 * that every pass goes straight through memory. Used again and again. Not thread-safe.
 */
public final class CellOrder {
  private static final int DIGIT_BITS = 11;
  private static final int NUMBER_BITS = 31;
  private static final long NUMBER = (1L << NUMBER_BITS) - 1;

  private final int digits;

  private long[] entries = new long[0];
  private long[] scratch = new long[0];
  private int[] order = new int[0];

  /** An order to within 2^-22 of the extent. */
  CellOrder() {
    this(2);
  }

  /**
   * An order as fine as asked for.
   *
   * @param digits of 11 bits each, 1 to 3; cells are told apart to within 2^(-11 digits) of their
   *     extent
   */
  public CellOrder(int digits) {
    this.digits = digits;
  }

  /** The numbers of the first {@code count} records, by origin cell; valid until the next call. */
  int[] sort(long[] records, int count, int width) {
    reserve(count);
    for (int i = 0; i < count; i++) {
      entries[i] = Splitter.originCell(records, i * width);
    }
    return sort(count);
  }

  /** The numbers of the first {@code count} cells, in their order; valid until the next call. */
  public int[] sort(long[] cells, int count) {
    reserve(count);
    System.arraycopy(cells, 0, entries, 0, count);
    return sort(count);
  }

  /**
   * Where a run of the last order ends: what starts at {@code from} and is not told apart. Equal
   * cells always share a run.
   */
  int runEnd(int from, int count) {
    long bits = entries[from] >>> NUMBER_BITS;
    int end = from + 1;
    while (end < count && entries[end] >>> NUMBER_BITS == bits) {
      end++;
    }
    return end;
  }

  private void reserve(int count) {
    if (order.length < count) {
      entries = new long[count];
      scratch = new long[count];
      order = new int[count];
    }
  }

  private int[] sort(int count) {
    int shift = lowestUsefulBit(count);
    long mask = (1L << digits * DIGIT_BITS) - 1;
    for (int i = 0; i < count; i++) {
      entries[i] = (entries[i] >>> shift & mask) << NUMBER_BITS | i;
    }
    for (int digit = 0; digit < digits; digit++) {
      pass(count, NUMBER_BITS + digit * DIGIT_BITS);
    }
    for (int i = 0; i < count; i++) {
      order[i] = (int) (entries[i] & NUMBER);
    }
    return order;
  }

  private int lowestUsefulBit(int count) {
    long differing = 0;
    for (int i = 1; i < count; i++) {
      differing |= entries[i] ^ entries[0];
    }
    int highest = Long.SIZE - Long.numberOfLeadingZeros(differing);
    return Math.max(0, highest - digits * DIGIT_BITS);
  }

  private void pass(int count, int shift) {
    int mask = (1 << DIGIT_BITS) - 1;
    int[] starts = new int[(1 << DIGIT_BITS) + 1];
    for (int i = 0; i < count; i++) {
      starts[((int) (entries[i] >>> shift) & mask) + 1]++;
    }
    for (int i = 0; i <= mask; i++) {
      starts[i + 1] += starts[i];
    }
    for (int i = 0; i < count; i++) {
      long entry = entries[i];
      scratch[starts[(int) (entry >>> shift) & mask]++] = entry;
    }
    long[] sorted = scratch;
    scratch = entries;
    entries = sorted;
  }
}
