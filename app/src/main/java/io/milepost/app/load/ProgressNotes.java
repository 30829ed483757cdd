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
import org.jspecify.annotations.Nullable;

/** Notes how far the readings of sources have come, every second. Thread-safe. */
final class ProgressNotes {
  private static final long INTERVAL_MILLIS = 1000;

  private final LoadEvents events;
  private final Clock clock;

  /** One for all, whoever loads: a server makes many of us. */
  private static final ScheduledExecutorService EXECUTOR =
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

  /** What a load reads, from now on. */
  Followed of(long loadId) {
    return new Followed(loadId);
  }

  /** The reading of one load's source; when it is closed, nothing more is noted. */
  final class Followed implements AutoCloseable {
    private final long loadId;
    private @Nullable ScheduledFuture<?> noting;

    private Followed(long loadId) {
      this.loadId = loadId;
    }

    /** The source is read, or read anew. */
    synchronized void follow(Supplier<Progress> progress) {
      close();
      Instant start = clock.instant();
      noting =
          EXECUTOR.scheduleAtFixedRate(
              () -> note(progress.get(), Duration.between(start, clock.instant())),
              INTERVAL_MILLIS,
              INTERVAL_MILLIS,
              TimeUnit.MILLISECONDS);
    }

    private synchronized void note(Progress progress, Duration elapsed) {
      if (noting != null) {
        events.noteProgress(loadId, new Pace(progress, elapsed));
      }
    }

    @Override
    public synchronized void close() {
      if (noting != null) {
        noting.cancel(false);
        noting = null;
      }
    }
  }
}
