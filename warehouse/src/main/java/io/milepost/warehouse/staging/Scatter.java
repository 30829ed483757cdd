package io.milepost.warehouse.staging;

import io.milepost.warehouse.staging.Range.Piece;
import io.milepost.warehouse.staging.Spiller.Full;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes records into the ranges of a splitter, each through a chunk of its own, and spills full
 * chunks when memory is short. One a thread.
 */
final class Scatter {
  private static final long[] NONE = {};

  private final StagingArea area;
  private final Splitter splitter;
  private final Range[] ranges;
  private final long[][] open;
  private final int[] used;
  private List<Full> full = new ArrayList<>();

  Scatter(StagingArea area, Splitter splitter, Range[] ranges) {
    this.area = area;
    this.splitter = splitter;
    this.ranges = ranges;
    this.open = new long[splitter.ranges()][];
    Arrays.fill(open, NONE);
    this.used = new int[splitter.ranges()];
  }

  /** Copies one record out of {@code from}. */
  void add(long[] from, int offset) {
    int range = splitter.range(from, offset);
    int width = area.width();
    long[] chunk = open[range];
    int at = used[range];
    if (at == chunk.length) {
      chunk = next(range, chunk);
      at = 0;
    }
    TripRecord.copy(from, offset, chunk, at, width);
    used[range] = at + width;
  }

  private long[] next(int range, long[] filled) {
    if (filled.length > 0) {
      full.add(new Full(ranges[range], range, filled));
      makeRoom();
    }
    long[] chunk = area.pool().acquire();
    open[range] = chunk;
    return chunk;
  }

  private void makeRoom() {
    if (area.pool().overBudget()) {
      area.spiller().spill(full);
      full = new ArrayList<>();
    } else if (area.pool().nearBudget() && area.spiller().begin(full)) {
      full = new ArrayList<>();
    }
  }

  /** Hands everything still held to the ranges. */
  void finish() {
    for (Full piece : full) {
      piece.range().add(new Piece.InMemory(piece.chunk(), ChunkPool.RECORDS));
    }
    full.clear();
    area.spiller().await();
    for (int range = 0; range < open.length; range++) {
      long[] chunk = open[range];
      if (chunk.length > 0) {
        ranges[range].add(new Piece.InMemory(chunk, used[range] / area.width()));
        open[range] = NONE;
        used[range] = 0;
      }
    }
  }
}
