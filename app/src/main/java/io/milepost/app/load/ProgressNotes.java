package io.milepost.app.load;

import io.milepost.model.InputSource.Progress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Notes how far the readings of sources have come, every second. Thread-safe. */
final class ProgressNotes {
  private static final long INTERVAL_MILLIS = 1000;

  private final LoadEvents events;
  private final Clock clock;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(ProgressNotes::daemon);

  ProgressNotes(LoadEvents events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "progress-notes");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Follows the reading of a load's source.
   *
   * @return ends that; once it has returned, nothing more is noted
   */
  Runnable follow(long loadId, Supplier<Progress> progress) {
    Instant start = clock.instant();
    Object lock = new Object();
    Runnable note =
        () -> {
          synchronized (lock) {
            if (!Thread.currentThread().isInterrupted()) {
              events.noteProgress(
                  loadId, new Pace(progress.get(), Duration.between(start, clock.instant())));
            }
          }
        };
    ScheduledFuture<?> following =
        executor.scheduleAtFixedRate(note, INTERVAL_MILLIS, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
    return () -> {
      following.cancel(true);
      synchronized (lock) {
        following.cancel(false); // a note that was being written is there now
      }
    };
  }
}
