package io.milepost.warehouse.staging;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Shares the ranges of a staging area among several cursors. Each takes runs of neighbouring
 * ranges, so that rows near each other are stored near each other.
 */
public final class RangeQueue {
  /** Rows that one run should hold at least: a row group of the store. */
  private static final long RUN_RECORDS = 130_000;

  private final StagingArea area;
  private final Range[] ranges;
  private final int runLength;
  private final AtomicInteger nextRun = new AtomicInteger();
  private final LongAdder repeats = new LongAdder();

  RangeQueue(StagingArea area, Range[] ranges) {
    this.area = area;
    this.ranges = ranges;
    long perRange = Math.max(1, area.records() / Math.max(1, ranges.length));
    runLength = (int) Math.max(1, RUN_RECORDS / perRange);
  }

  /**
   * A cursor for one thread.
   *
   * @param keepRepeats whether it gives out every record, or each trip once
   */
  public RangeCursor newCursor(boolean keepRepeats) {
    return new RangeCursor(area, this, keepRepeats);
  }

  /** Records dropped so far because the source held the same trip before. */
  public long repeats() {
    return repeats.sum();
  }

  void countRepeats(long records) {
    repeats.add(records);
  }

  /**
   * The index of the first range of the next run; {@link #rangeCount()} or more when none is left.
   */
  int takeRun() {
    return nextRun.getAndAdd(runLength);
  }

  int runLength() {
    return runLength;
  }

  int rangeCount() {
    return ranges.length;
  }

  Range range(int index) {
    return ranges[index];
  }
}
