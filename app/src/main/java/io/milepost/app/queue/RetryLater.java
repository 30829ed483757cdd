package io.milepost.app.queue;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import io.milepost.model.RetryableException;
import java.time.Duration;

/**
 * What becomes of an attempt that failed: another, later and later, while the reason may pass; else
 * none.
 */
final class RetryLater implements FailureHandler<Void> {
  private static final int ATTEMPTS = 4;

  private final Duration firstPause;
  private final Reaction again;
  private final Reaction end;

  /** Hears of a load that failed, and why. */
  @FunctionalInterface
  interface Reaction {
    void to(long loadId, String reason);
  }

  /**
   * @param firstPause between the first and the second attempt; doubled each time
   */
  RetryLater(Duration firstPause, Reaction again, Reaction end) {
    this.firstPause = firstPause;
    this.again = again;
    this.end = end;
  }

  @Override
  public void onFailure(ExecutionComplete complete, ExecutionOperations<Void> operations) {
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
    }
  }

  private static String reason(Throwable cause) {
    return cause instanceof RetryableException
        ? String.valueOf(cause.getMessage())
        : "Milepost itself failed: %s.".formatted(cause);
  }
}
