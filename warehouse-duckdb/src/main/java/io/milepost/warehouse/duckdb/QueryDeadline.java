package io.milepost.warehouse.duckdb;

import io.milepost.model.UsageException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Stops one query when it takes too long. A database forgets of a stop that comes before the query
 * has begun, so it is told again and again until the deadline is closed. For one thread.
 */
final class QueryDeadline implements AutoCloseable {
  private static final long AGAIN_MILLIS = 20;
  private static final ScheduledExecutorService TIMER =
      Executors.newSingleThreadScheduledExecutor(QueryDeadline::daemon);

  private final @Nullable Duration most;
  private volatile boolean passed;
  private boolean closed;
  private @Nullable ScheduledFuture<?> end;

  /**
   * @param most how long the query may take; null for as long as it takes
   */
  QueryDeadline(@Nullable Duration most) {
    this.most = most;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "query-deadline");
    thread.setDaemon(true);
    return thread;
  }

  /** Has the statement be stopped in time; its time begins now. */
  PreparedStatement watch(PreparedStatement statement) {
    if (most != null) {
      end =
          TIMER.scheduleWithFixedDelay(
              () -> stop(statement), most.toMillis(), AGAIN_MILLIS, TimeUnit.MILLISECONDS);
    }
    return statement;
  }

  private synchronized void stop(PreparedStatement statement) {
    passed = true;
    try {
      if (!closed) {
        statement.cancel();
      }
    } catch (SQLException e) {
      // it has come to its end by itself
    }
  }

  /** Whether the query has taken too long, so that the database's failure is its stop. */
  boolean hasPassed() {
    return passed;
  }

  /** What to throw of a query that was stopped. */
  UsageException tooLong() {
    double seconds = most == null ? 0 : most.toMillis() / 1e3;
    return new UsageException(
        String.format(
            Locale.ROOT,
            "The query took longer than %.1f s and was stopped. Ask for less, or allow it more time.",
            seconds));
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (end != null) {
      end.cancel(false);
    }
  }
}
