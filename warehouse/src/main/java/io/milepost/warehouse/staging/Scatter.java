package io.milepost.warehouse.staging;

import io.milepost.warehouse.staging.Range.Piece;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
  private final List<Full> full = new ArrayList<>();

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Full(int range, long[] chunk) {}

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
      full.add(new Full(range, filled));
      if (area.pool().overBudget()) {
        spillFull();
      }
    }
    long[] chunk = area.pool().acquire();
    open[range] = chunk;
    return chunk;
  }

  /**
   * Writes the full chunks of a range side by side, so that few and large reads bring them back.
   */
  private void spillFull() {
    full.sort(Comparator.comparingInt(Full::range));
    long position = area.spill().write(full.stream().map(Full::chunk).toList());
    for (int start = 0, end; start < full.size(); start = end) {
      end = endOfRange(start);
      int records = (end - start) * ChunkPool.RECORDS;
      ranges[full.get(start).range].add(new Piece.Spilled(position, records));
      position += (long) records * area.width() * Long.BYTES;
    }
    full.forEach(piece -> area.pool().release(piece.chunk));
    full.clear();
  }

  private int endOfRange(int start) {
    int end = start + 1;
    while (end < full.size() && full.get(end).range == full.get(start).range) {
      end++;
    }
    return end;
  }

  /** Hands everything still held to the ranges. */
  void finish() {
    for (Full piece : full) {
      ranges[piece.range].add(new Piece.InMemory(piece.chunk, ChunkPool.RECORDS));
    }
    full.clear();
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
