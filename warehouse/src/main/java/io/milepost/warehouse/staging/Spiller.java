package io.milepost.warehouse.staging;

import io.milepost.model.RetryableException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Moves full chunks from memory to the spill file: behind the back of whoever filled them, on a
 * thread of its own, as long as there is memory to go on with. Thread-safe.
 */
final class Spiller implements AutoCloseable {
  private final ChunkPool pool;
  private final SpillFile file;
  private final int recordBytes;
  private @Nullable ExecutorService thread;
  private @Nullable Future<?> task;

  Spiller(ChunkPool pool, SpillFile file, int recordWidth) {
    this.pool = pool;
    this.file = file;
    this.recordBytes = recordWidth * Long.BYTES;
  }

  /** A full chunk of a range. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Full(Range range, int number, long[] chunk) {}

  /**
   * Begins to spill {@code full}, which the caller gives away; false when another such task has not
   * ended yet.
   */
  synchronized boolean begin(List<Full> full) {
    if (task != null && !task.isDone()) {
      return false;
    }
    awaitTask();
    if (thread == null) {
      thread = Executors.newSingleThreadExecutor(Spiller::newThread);
    }
    task = thread.submit(() -> spill(full));
    return true;
  }

  private static Thread newThread(Runnable work) {
    Thread thread = new Thread(work, "milepost-spiller");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Spills now, on this thread. Chunks of a range come to lie side by side, so that few and large
   * reads bring them back.
   */
  void spill(List<Full> full) {
    List<Full> sorted = full.stream().sorted(Comparator.comparingInt(Full::number)).toList();
    long position = file.write(sorted.stream().map(Full::chunk).toList(), pool::release);
    for (int start = 0, end; start < sorted.size(); start = end) {
      end = endOfRange(sorted, start);
      int records = (end - start) * ChunkPool.RECORDS;
      sorted.get(start).range.add(new Range.Piece.Spilled(position, records));
      position += (long) records * recordBytes;
    }
  }

  private static int endOfRange(List<Full> sorted, int start) {
    int end = start + 1;
    while (end < sorted.size() && sorted.get(end).number == sorted.get(start).number) {
      end++;
    }
    return end;
  }

  /**
   * Waits until all that was begun is in its ranges.
   *
   * @throws RetryableException when that failed
   */
  synchronized void await() {
    awaitTask();
  }

  private void awaitTask() {
    try {
      if (task != null) {
        task.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      throw new RetryableException("Writing a temporary file was interrupted; try again.", e);
    }
  }

  @Override
  public synchronized void close() {
    if (thread != null) {
      thread.shutdownNow();
    }
    file.close();
  }
}
