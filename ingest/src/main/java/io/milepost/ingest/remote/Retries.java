package io.milepost.ingest.remote;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often, and after which pauses, what failed is tried again. Pauses double, and a random part
 * of them keeps many readers from coming back at the same moment.
 *
 * @param attempts tries in a row that bring nothing before it is given up, at least 1
 * @param first the pause after the first failure
 * @param most the longest pause, also when a server asks for a longer one
 */
public record Retries(int attempts, Duration first, Duration most) {
  /** Gives up after about a minute. */
  public static final Retries STANDARD =
      new Retries(7, Duration.ofMillis(500), Duration.ofSeconds(30));

  /** Something that may fail for a while. */
  @FunctionalInterface
  public interface Attempt<T> {
    T run() throws IOException;
  }

  /** Runs {@code attempt} until it succeeds; throws its last failure when all tries are used up. */
  public <T> T call(Attempt<T> attempt) throws IOException {
    for (int failures = 1; ; failures++) {
      try {
        return attempt.run();
      } catch (IOException e) {
        pauseAfter(failures, e);
      }
    }
  }

  /**
   * Waits before the next try.
   *
   * @param failures how many tries in a row have failed, at least 1
   * @throws IOException {@code failure}, when there is to be no next try
   */
  public void pauseAfter(int failures, IOException failure) throws IOException {
    if (failures >= attempts) {
      throw failure;
    }
    long doubled = first.toMillis() << Math.min(failures - 1, 20);
    long asked = failure instanceof BusyException busy ? busy.waiting().toMillis() : 0;
    long pause = Math.min(most.toMillis(), Math.max(doubled, asked));
    try {
      Thread.sleep(pause / 2 + ThreadLocalRandom.current().nextLong(pause / 2 + 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }
}
