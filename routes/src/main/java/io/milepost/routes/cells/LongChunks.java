package io.milepost.routes.cells;

import java.util.ArrayDeque;
import java.util.Deque;

/** A growing list of longs, in chunks that are let go while they are copied. Not thread-safe. */
final class LongChunks {
  private static final int FIRST = 1 << 10;
  private static final int LARGEST = 1 << 16;

  private final Deque<long[]> full = new ArrayDeque<>();
  private long[] chunk = new long[FIRST];
  private int used;
  private long fullLongs;

  void add(long value) {
    if (used == chunk.length) {
      full.add(chunk);
      fullLongs += used;
      chunk = new long[Math.min(LARGEST, 2 * used)];
      used = 0;
    }
    chunk[used++] = value;
  }

  long size() {
    return fullLongs + used;
  }

  /** Moves all to {@code into} from {@code at} on, and gives the position after the last. */
  int drainTo(long[] into, int at) {
    int to = at;
    for (long[] next = full.poll(); next != null; next = full.poll()) {
      System.arraycopy(next, 0, into, to, next.length);
      to += next.length;
    }
    System.arraycopy(chunk, 0, into, to, used);
    to += used;
    chunk = new long[0];
    used = 0;
    return to;
  }
}
