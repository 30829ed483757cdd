package io.milepost.app.event;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Calls an action again and again, on a thread that all heartbeats share and that does not keep the
 * program alive. A new action takes the place of the last. Thread-safe.
 */
final class Heartbeat {
  private static final ScheduledExecutorService EXECUTOR =
      Executors.newSingleThreadScheduledExecutor(Heartbeat::daemon);

  private final Duration interval;
  private @Nullable ScheduledFuture<?> beating;

  Heartbeat(Duration interval) {
    this.interval = interval;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "progress");
    thread.setDaemon(true);
    return thread;
  }

  /** The first call comes after one interval. */
  synchronized void start(Runnable action) {
    stop();
    long millis = interval.toMillis();
    beating =
        EXECUTOR.scheduleAtFixedRate(exclusive(action), millis, millis, TimeUnit.MILLISECONDS);
  }

  /** Once this has returned, the action is called no more. */
  synchronized void stop() {
    if (beating != null) {
      beating.cancel(false);
      beating = null;
    }
  }

  private Runnable exclusive(Runnable action) {
    return () -> {
      synchronized (this) {
        if (beating != null) {
          action.run();
        }
      }
    };
  }
}
