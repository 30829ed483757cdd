package io.milepost.warehouse.staging;

/**
 * Orders records by origin cell: a least-significant-digit radix sort of record numbers over the
 * leading bits in which the cells differ. Reused from range to range. Not thread-safe.
 */
final class CellOrder {
  private static final int DIGIT_BITS = 11;
  private static final int DIGITS = 2;

  private long[] keys = new long[0];
  private int[] order = new int[0];
  private int[] scratch = new int[0];

  /**
   * The numbers of the first {@code count} records, ordered to within 2^-22 of the range's extent;
   * valid until the next call.
   */
  int[] sort(long[] records, int count, int width) {
    prepare(records, count, width);
    int shift = lowestUsefulBit(count);
    for (int digit = 0; digit < DIGITS; digit++) {
      pass(count, shift + digit * DIGIT_BITS);
    }
    return order;
  }

  private void prepare(long[] records, int count, int width) {
    if (keys.length < count) {
      keys = new long[count];
      order = new int[count];
      scratch = new int[count];
    }
    for (int i = 0; i < count; i++) {
      keys[i] = Splitter.originCell(records, i * width);
      order[i] = i;
    }
  }

  private int lowestUsefulBit(int count) {
    long differing = 0;
    for (int i = 1; i < count; i++) {
      differing |= keys[i] ^ keys[0];
    }
    int highest = Long.SIZE - Long.numberOfLeadingZeros(differing);
    return Math.max(0, highest - DIGITS * DIGIT_BITS);
  }

  private void pass(int count, int shift) {
    int mask = (1 << DIGIT_BITS) - 1;
    int[] starts = new int[(1 << DIGIT_BITS) + 1];
    for (int i = 0; i < count; i++) {
      starts[((int) (keys[i] >>> shift) & mask) + 1]++;
    }
    for (int i = 0; i <= mask; i++) {
      starts[i + 1] += starts[i];
    }
    for (int i = 0; i < count; i++) {
      int number = order[i];
      scratch[starts[(int) (keys[number] >>> shift) & mask]++] = number;
    }
    int[] sorted = scratch;
    scratch = order;
    order = sorted;
  }
}
