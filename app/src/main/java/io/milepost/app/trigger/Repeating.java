package io.milepost.app.trigger;

import io.milepost.app.queue.RepeatedFault;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Does work again and again on a thread of its own, with a pause between; work that fails is told
 * once for each reason, and done again.
 */
final class Repeating {
  private final Thread thread;
  private final Work work;
  private final Duration pause;
  private final RepeatedFault fault;
  private volatile boolean closed;

  /** What is done; may fail. */
  @FunctionalInterface
  interface Work {
    void once() throws IOException;
  }

  Repeating(String name, Work work, Duration pause, Consumer<String> notices) {
    this.work = work;
    this.pause = pause;
    this.fault = new RepeatedFault(name, notices);
    this.thread = new Thread(this::run, name);
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  private void run() {
    while (!closed) {
      attempt();
      try {
        Thread.sleep(pause.toMillis());
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void attempt() {
    try {
      work.once();
      fault.over();
    } catch (IOException | RuntimeException e) {
      if (!closed) {
        fault.tell(e);
      }
    }
  }

  /** Asks for an end. */
  void stop() {
    closed = true;
    thread.interrupt();
  }

  /**
   * Returns when the work has ended, or later than {@code deadline}.
   *
   * @param deadline as {@link System#nanoTime} tells the time
   */
  void join(long deadline) {
    try {
      thread.join(Math.max(1, Duration.ofNanos(deadline - System.nanoTime()).toMillis()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
