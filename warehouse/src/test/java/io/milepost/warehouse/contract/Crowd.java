package io.milepost.warehouse.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Threads at work in one warehouse: some have a task each, others go on until those are done. */
final class Crowd {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicBoolean done = new AtomicBoolean();
  private final List<Future<?>> tasks = new ArrayList<>();
  private final List<Future<?>> companions = new ArrayList<>();

  /** Begins a task on a thread of its own. */
  void task(Callable<?> work) {
    tasks.add(threads.submit(work));
  }

  /** Does {@code work} again and again, once at least, until all tasks are done. */
  void meanwhile(Callable<?> work) {
    companions.add(
        threads.submit(
            () -> {
              do {
                work.call();
              } while (!done.get());
              return done;
            }));
  }

  /** Waits until all have ended; throws what one of them has thrown. */
  void await() throws InterruptedException, ExecutionException {
    try {
      for (Future<?> task : tasks) {
        task.get();
      }
      done.set(true);
      for (Future<?> companion : companions) {
        companion.get();
      }
    } finally {
      done.set(true);
      awaitEnds();
    }
  }

  /** Whoever closes the warehouse next must not find a thread in it. */
  private void awaitEnds() throws InterruptedException {
    threads.shutdown();
    if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
      throw new IllegalStateException("Threads are still at work in the warehouse of a test");
    }
  }
}
