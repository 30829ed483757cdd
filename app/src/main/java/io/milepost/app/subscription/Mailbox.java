package io.milepost.app.subscription;

import io.milepost.app.load.LoadEvents;
import io.milepost.app.queue.RepeatedFault;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Does work on a thread of its own whenever something has happened, once for all that happened
 * meanwhile; and at once when it starts. Work that throws is done again a little later.
 */
final class Mailbox implements AutoCloseable {
  private static final int RETRY_SECONDS = 5;

  private final Semaphore news = new Semaphore(1);
  private final Thread thread;
  private final Runnable work;
  private final RepeatedFault fault;
  private volatile boolean closed;
  private Runnable deaf = () -> {};

  /**
   * @param name what is done, as a sentence begins
   * @param notices takes a sentence about work that throws
   */
  Mailbox(String name, Runnable work, Consumer<String> notices) {
    this.work = work;
    this.fault = new RepeatedFault(name, notices);
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
      fault.over();
    } catch (RuntimeException e) {
      fault.tell(e);
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
