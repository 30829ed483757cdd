package io.milepost.app.subscription;

import io.milepost.app.load.LoadEvents;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Does work on a thread of its own whenever something has happened, once for all that happened
 * meanwhile; and at once when it starts. Work that throws is done again a little later.
 */
final class Mailbox implements AutoCloseable {
  private static final int RETRY_SECONDS = 5;

  private final Semaphore news = new Semaphore(1);
  private final Thread thread;
  private final Runnable work;
  private volatile boolean closed;
  private Runnable deaf = () -> {};

  Mailbox(String name, Runnable work) {
    this.work = work;
    this.thread = new Thread(this::run, name);
    thread.setDaemon(true);
  }

  /** From now on. */
  void start(LoadEvents events) {
    deaf = events.listen(event -> news.release());
    thread.start();
  }

  private void run() {
    try {
      while (!closed) {
        news.acquire();
        news.drainPermits();
        attempt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void attempt() throws InterruptedException {
    try {
      work.run();
    } catch (RuntimeException e) {
      TimeUnit.SECONDS.sleep(RETRY_SECONDS);
      news.release();
    }
  }

  @Override
  public void close() {
    closed = true;
    deaf.run();
    thread.interrupt();
  }
}
