package io.milepost.warehouse.staging;

import java.util.ArrayDeque;

/**
 * Chunks of records that are used again and again, so that memory stays within a budget.
 * Thread-safe.
 */
final class ChunkPool {
  /** Records in a chunk; at 48 bytes a record a chunk takes 24 KiB. */
  static final int RECORDS = 512;

  private final int chunkLongs;
  private final long budget;
  private final ArrayDeque<long[]> free = new ArrayDeque<>();
  private long inUse;

  ChunkPool(int recordWidth, long budgetBytes) {
    chunkLongs = RECORDS * recordWidth;
    budget = budgetBytes / (chunkLongs * (long) Long.BYTES);
  }

  synchronized long[] acquire() {
    inUse++;
    long[] chunk = free.poll();
    return chunk == null ? new long[chunkLongs] : chunk;
  }

  synchronized void release(long[] chunk) {
    inUse--;
    free.push(chunk);
  }

  /** Whether full chunks should be spilled while others are filled. */
  synchronized boolean nearBudget() {
    return inUse > budget - budget / 16;
  }

  /** Whether whoever holds full chunks should spill them before taking more. */
  synchronized boolean overBudget() {
    return inUse > budget;
  }
}
