package io.milepost.warehouse.staging;

import io.milepost.model.BatchReader;
import io.milepost.model.BatchSource;
import io.milepost.model.MilepostException;
import io.milepost.model.RetryableException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads a source to its end into a staging area, with several readers at once. */
public final class SourceDrain {
  private SourceDrain() {}

  /**
   * Returns when every reader has come to its end.
   *
   * @throws MilepostException what the first reader that failed has thrown
   */
  public static void drain(BatchSource source, StagingArea area, int readers) {
    ExecutorService threads = Executors.newFixedThreadPool(readers);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < readers; i++) {
        running.add(threads.submit(() -> drain(source, area)));
      }
      for (Future<?> reader : running) {
        await(reader);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static void drain(BatchSource source, StagingArea area) {
    try (BatchReader reader = source.openReader()) {
      area.drain(reader);
    }
  }

  private static void await(Future<?> reader) {
    try {
      reader.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RetryableException("Reading was interrupted; start the load again.", e);
    } catch (ExecutionException e) {
      throw unwrapped(e);
    }
  }

  private static RuntimeException unwrapped(ExecutionException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
  }
}
