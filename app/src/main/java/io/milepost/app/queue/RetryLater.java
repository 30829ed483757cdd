package io.milepost.app.queue;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import io.milepost.model.RetryableException;
import java.time.Duration;
import java.util.function.LongConsumer;

/**
 * What becomes of an attempt that failed: another, later and later, while the reason may pass; else
 * none.
 */
final class RetryLater implements FailureHandler<Void> {
  private static final int ATTEMPTS = 4;
  private static final Duration LONG_PAUSE = Duration.ofMinutes(1);

  private final Duration firstPause;
  private final Reaction again;
  private final Reaction end;
  private final LongConsumer ended;

  /** Hears of a load that failed, and why. */
  @FunctionalInterface
  interface Reaction {
    void to(long loadId, String reason);
  }

  /**
   * @param firstPause between the first and the second attempt; doubled each time
   * @param ended hears of a load whose task is gone
   */
  RetryLater(Duration firstPause, Reaction again, Reaction end, LongConsumer ended) {
    this.firstPause = firstPause;
    this.ended = ended;
    this.again = again;
    this.end = end;
  }

  @Override
  public void onFailure(ExecutionComplete complete, ExecutionOperations<Void> operations) {
    try {
      react(complete, operations);
    } catch (RuntimeException e) { // the ledger cannot be written now, as on a full disk
      operations.reschedule(complete, complete.getTimeDone().plus(LONG_PAUSE));
    }
  }

  private void react(ExecutionComplete complete, ExecutionOperations<Void> operations) {
    long loadId = Long.parseLong(complete.getExecution().getId());
    Throwable cause = complete.getCause().orElseThrow();
    int failed = complete.getExecution().consecutiveFailures;
    if (cause instanceof RetryableException && failed + 1 < ATTEMPTS) {
      again.to(loadId, reason(cause));
      Duration pause = firstPause.multipliedBy(1L << failed);
      operations.reschedule(complete, complete.getTimeDone().plus(pause));
    } else {
      end.to(loadId, reason(cause));
      operations.stop();
      ended.accept(loadId);
    }
  }

  private static String reason(Throwable cause) {
    return cause instanceof RetryableException
        ? String.valueOf(cause.getMessage())
        : "Milepost itself failed: %s.".formatted(cause);
  }
}
