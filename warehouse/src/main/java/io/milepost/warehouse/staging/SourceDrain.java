package io.milepost.warehouse.staging;

import io.milepost.model.BatchReader;
import io.milepost.model.BatchSource;
import io.milepost.model.MilepostException;
import io.milepost.model.RetryableException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Reads a source to its end into a staging area, with several readers at once. */
public final class SourceDrain {
  private final BatchSource source;
  private final StagingArea area;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  private SourceDrain(BatchSource source, StagingArea area) {
    this.source = source;
    this.area = area;
  }

  /**
   * Returns when every reader has come to its end; when one fails, the others stop too.
   *
   * @throws MilepostException what the first reader that failed has thrown
   */
  public static void drain(BatchSource source, StagingArea area, int readers) {
    SourceDrain drain = new SourceDrain(source, area);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < readers; i++) {
      Thread thread = new Thread(drain::read, "milepost-reader-" + i);
      threads.add(thread);
      thread.start();
    }
    threads.forEach(drain::await);
    drain.rethrow();
  }

  private void read() {
    try (BatchReader reader = source.openReader()) {
      area.drain(reader, () -> failure.get() != null);
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    }
  }

  /** Waits to the end even when interrupted: what the reader uses is closed afterwards. */
  private void await(Thread thread) {
    boolean ended = false;
    while (!ended) {
      try {
        thread.join();
        ended = true;
      } catch (InterruptedException e) {
        failure.compareAndSet(
            null, new RetryableException("Reading was interrupted; start the load again.", e));
      }
    }
  }

  private void rethrow() {
    Throwable thrown = failure.get();
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown instanceof RuntimeException exception) {
      throw exception;
    }
  }
}
