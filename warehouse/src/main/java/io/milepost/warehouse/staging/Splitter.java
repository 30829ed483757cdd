package io.milepost.warehouse.staging;

import io.milepost.model.Cell;
import java.util.Arrays;

/** Says which range a record belongs to; records of the same trip always share one. Immutable. */
sealed interface Splitter {

  int ranges();

  int range(long[] record, int offset);

  /** The cell of a record's origin at the finest level. */
  static long originCell(long[] record, int offset) {
    return Cell.at(
        Double.longBitsToDouble(record[offset + TripRecord.ORIGIN_LON]),
        Double.longBitsToDouble(record[offset + TripRecord.ORIGIN_LAT]));
  }

  /**
   * Ranges of origin cells that hold about equally many of the sampled cells (sample sort).
   *
   * @param sample cells, sorted in place
   */
  static ByCell byCell(long[] sample, int ranges) {
    Arrays.sort(sample);
    long[] bounds = new long[ranges - 1];
    for (int i = 1; i < ranges; i++) {
      bounds[i - 1] = sample[(int) ((long) i * sample.length / ranges)];
    }
    return new ByCell(Arrays.stream(bounds).distinct().toArray());
  }

  /**
   * Range {@code i} holds the cells from {@code bounds[i - 1]} up to, not including, {@code
   * bounds[i]}.
   */
  final class ByCell implements Splitter {
    private final int ranges;

    /** Filled up to one less than a power of two with a value above all cells. */
    private final long[] bounds;

    private ByCell(long[] bounds) {
      this.ranges = bounds.length + 1;
      this.bounds = Arrays.copyOf(bounds, Integer.highestOneBit(ranges) * 2 - 1);
      Arrays.fill(this.bounds, bounds.length, this.bounds.length, Long.MAX_VALUE);
    }

    @Override
    public int ranges() {
      return ranges;
    }

    /** Counts the bounds up to the cell by halving, without a branch that could be mispredicted. */
    @Override
    public int range(long[] record, int offset) {
      long cell = originCell(record, offset);
      int below = 0;
      for (int half = bounds.length + 1 >>> 1; half > 0; half >>>= 1) {
        below += bounds[below + half - 1] <= cell ? half : 0;
      }
      return below;
    }
  }

  /** Slices of a crowd that shares one cell, by the hash of the whole record. */
  record ByHash(int ranges, int identityWidth) implements Splitter {
    @Override
    public int range(long[] record, int offset) {
      long hash = TripRecord.hash(record, offset, identityWidth);
      return (int) Math.floorMod(hash >>> 20, (long) ranges);
    }
  }

  /** Slices of a crowd that shares one cell, when repeats are kept and may part. One thread's. */
  final class ByTurn implements Splitter {
    private final int ranges;
    private int turn;

    ByTurn(int ranges) {
      this.ranges = ranges;
    }

    @Override
    public int ranges() {
      return ranges;
    }

    @Override
    public int range(long[] record, int offset) {
      turn = turn + 1 == ranges ? 0 : turn + 1;
      return turn;
    }
  }
}
