package io.milepost.ingest.http;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A time after which a request is cut off, unless it was closed before. Of one thread. */
final class Deadline implements AutoCloseable {
  private static final ScheduledThreadPoolExecutor TIMER = timer();

  private final ScheduledFuture<?> cut;

  /**
   * @param cut ends what takes too long, on another thread; must not take long itself
   */
  Deadline(Duration time, Runnable cut) {
    this.cut = TIMER.schedule(cut, time.toNanos(), TimeUnit.NANOSECONDS);
  }

  private static ScheduledThreadPoolExecutor timer() {
    ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, Deadline::daemon);
    timer.setRemoveOnCancelPolicy(true); // else each would stay until its time has come
    return timer;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "web-deadline");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    cut.cancel(false);
  }
}
