package io.milepost.warehouse.staging;

/**
 * Orders records by cell: a least-significant-digit radix sort of record numbers over the leading
 * bits in which the cells differ. Used again and again. Not thread-safe.
 */
public final class CellOrder {
  private static final int DIGIT_BITS = 11;

  private final int digits;

  private long[] keys = new long[0];
  private int[] order = new int[0];
  private int[] scratch = new int[0];

  /** An order to within 2^-22 of the extent. */
  CellOrder() {
    this(2);
  }

  /**
   * An order as fine as asked for.
   *
   * @param digits of 11 bits each; cells are told apart to within 2^(-11 digits) of their extent
   */
  public CellOrder(int digits) {
    this.digits = digits;
  }

  /** The numbers of the first {@code count} records, by origin cell; valid until the next call. */
  int[] sort(long[] records, int count, int width) {
    if (keys.length < count) {
      keys = new long[count];
    }
    for (int i = 0; i < count; i++) {
      keys[i] = Splitter.originCell(records, i * width);
    }
    return sort(keys, count);
  }

  /** The numbers of the first {@code count} cells, in their order; valid until the next call. */
  public int[] sort(long[] cells, int count) {
    if (order.length < count) {
      order = new int[count];
      scratch = new int[count];
    }
    for (int i = 0; i < count; i++) {
      order[i] = i;
    }
    int shift = lowestUsefulBit(cells, count);
    for (int digit = 0; digit < digits; digit++) {
      pass(cells, count, shift + digit * DIGIT_BITS);
    }
    return order;
  }

  private int lowestUsefulBit(long[] cells, int count) {
    long differing = 0;
    for (int i = 1; i < count; i++) {
      differing |= cells[i] ^ cells[0];
    }
    int highest = Long.SIZE - Long.numberOfLeadingZeros(differing);
    return Math.max(0, highest - digits * DIGIT_BITS);
  }

  private void pass(long[] cells, int count, int shift) {
    int mask = (1 << DIGIT_BITS) - 1;
    int[] starts = new int[(1 << DIGIT_BITS) + 1];
    for (int i = 0; i < count; i++) {
      starts[((int) (cells[i] >>> shift) & mask) + 1]++;
    }
    for (int i = 0; i <= mask; i++) {
      starts[i + 1] += starts[i];
    }
    for (int i = 0; i < count; i++) {
      int number = order[i];
      scratch[starts[(int) (cells[number] >>> shift) & mask]++] = number;
    }
    int[] sorted = scratch;
    scratch = order;
    order = sorted;
  }
}
