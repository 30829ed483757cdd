package io.milepost.app.queue;

import io.milepost.app.load.LoadEvents;
import io.milepost.model.LoadState;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Waits for loads to end, woken by their events. */
record Waiting(LoadEvents events, Function<Long, LoadState> state) {

  boolean await(Collection<Long> loadIds, Duration patience) {
    Semaphore news = new Semaphore(0);
    Runnable ending =
        events.listen(
            event -> {
              if (event.kind().isEnd() && loadIds.contains(event.loadId())) {
                news.release();
              }
            });
    try {
      long deadline = System.nanoTime() + patience.toNanos();
      while (!haveEnded(loadIds)) {
        if (!news.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          return haveEnded(loadIds);
        }
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return haveEnded(loadIds);
    } finally {
      ending.run();
    }
  }

  private boolean haveEnded(Collection<Long> loadIds) {
    return loadIds.stream().allMatch(loadId -> state.apply(loadId).isFinal());
  }
}
