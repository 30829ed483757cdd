package io.milepost.ingest.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkersTest {
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch aborted = new CountDownLatch(1);
  private final AtomicInteger running = new AtomicInteger();

  @Test
  void noTaskRunsWhenItIsToldThatOneFailed() {
    Workers workers = new Workers(2, "trips");
    assertThatThrownBy(() -> workers.run(List.of(0, 1), this::run, aborted::countDown))
        .hasMessage("gone");
    assertThat(running).hasValue(0);
  }

  /** The first fails while the second waits for an answer, and hears of no interruption. */
  private void run(int slice) throws IOException {
    if (slice == 0) {
      await(begun);
      throw new IOException("gone");
    }
    running.incrementAndGet();
    begun.countDown();
    await(aborted);
    running.decrementAndGet();
  }

  private static void await(CountDownLatch latch) {
    boolean open = false;
    while (!open) {
      try {
        latch.await();
        open = true;
      } catch (InterruptedException e) {
        // as a driver that waits for its server
      }
    }
  }
}
