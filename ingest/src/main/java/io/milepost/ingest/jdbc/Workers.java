package io.milepost.ingest.jdbc;

import io.milepost.model.RetryableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Threads that extract slices: a few, to be kind to the other database. */
final class Workers {
  private static final int MOST = 4;

  private final int threads;
  private final String name;

  /** Extracts one slice. */
  @FunctionalInterface
  interface Task {
    void run(int slice) throws IOException;
  }

  Workers(int tasks, String name) {
    this.threads = Math.max(1, Math.min(tasks, MOST));
    this.name = name;
  }

  /**
   * Runs the task for every slice; after a failure no other is begun. No task runs any more when
   * this ends.
   *
   * @param abort makes running tasks fail soon
   */
  void run(List<Integer> slices, Task task, Runnable abort) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> futures = new ArrayList<>();
      for (int slice : slices) {
        futures.add(pool.submit(() -> runOne(slice, task)));
      }
      for (Future<?> future : futures) {
        await(future);
      }
    } finally {
      pool.shutdownNow();
      end(pool, abort);
    }
  }

  /** Aborts again and again: a task may have opened a connection meanwhile. */
  private static void end(ExecutorService pool, Runnable abort) {
    boolean interrupted = false;
    boolean ended = false;
    while (!ended) {
      abort.run();
      try {
        ended = pool.awaitTermination(1, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void runOne(int slice, Task task) {
    try {
      task.run(slice);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void await(Future<?> future) throws IOException {
    try {
      future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RetryableException("Interrupted while reading %s.".formatted(name), e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UncheckedIOException failure) {
        throw failure.getCause();
      }
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
