package io.milepost.app.trigger;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Does work again and again on a thread of its own, with a pause between; work that fails is told
 * once for each reason, and done again.
 */
final class Repeating implements AutoCloseable {
  private final Thread thread;
  private final Work work;
  private final Duration pause;
  private final Consumer<String> notices;
  private volatile boolean closed;
  private String lastFault = "";

  /** What is done; may fail. */
  @FunctionalInterface
  interface Work {
    void once() throws IOException;
  }

  Repeating(String name, Work work, Duration pause, Consumer<String> notices) {
    this.work = work;
    this.pause = pause;
    this.notices = notices;
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
      lastFault = "";
    } catch (IOException | RuntimeException e) {
      String fault = thread.getName() + " failed, and is tried again: " + e.getMessage();
      if (!closed && !fault.equals(lastFault)) {
        notices.accept(fault);
      }
      lastFault = fault;
    }
  }

  /** Returns when the work has ended. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(5).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
