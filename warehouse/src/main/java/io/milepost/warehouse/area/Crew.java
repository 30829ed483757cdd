package io.milepost.warehouse.area;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Shares work among threads: each takes the next task when it is done with one. Thread-safe. */
final class Crew {
  private final ExecutorService helpers;
  private final int threads;

  /**
   * A crew.
   *
   * @param helpers threads that share the work with the one that asks
   * @param threads how many share it, the one that asks included
   */
  Crew(ExecutorService helpers, int threads) {
    this.helpers = helpers;
    this.threads = threads;
  }

  /**
   * Does all tasks. What a worker throws is thrown here, and the tasks that are left stay undone.
   *
   * @param workers makes a worker for each thread, on this thread
   * @return the workers, when all is done
   */
  <W, T> List<W> share(List<T> tasks, Supplier<W> workers, BiConsumer<W, T> work) {
    AtomicInteger next = new AtomicInteger();
    List<W> crew = new ArrayList<>();
    for (int i = 0; i < Math.min(threads, tasks.size()); i++) {
      crew.add(workers.get());
    }
    List<Future<?>> running = new ArrayList<>();
    for (W worker : crew.subList(Math.min(1, crew.size()), crew.size())) {
      running.add(helpers.submit(() -> work(tasks, next, worker, work)));
    }
    try {
      if (!crew.isEmpty()) {
        work(tasks, next, crew.get(0), work);
      }
    } finally {
      running.forEach(Crew::await);
    }
    return crew;
  }

  private static <W, T> void work(
      List<T> tasks, AtomicInteger next, W worker, BiConsumer<W, T> work) {
    boolean done = false;
    try {
      for (int i = next.getAndIncrement(); i < tasks.size(); i = next.getAndIncrement()) {
        work.accept(worker, tasks.get(i));
      }
      done = true;
    } finally {
      if (!done) {
        next.set(tasks.size());
      }
    }
  }

  private static void await(Future<?> helper) {
    try {
      helper.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while going through trips", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }
}
