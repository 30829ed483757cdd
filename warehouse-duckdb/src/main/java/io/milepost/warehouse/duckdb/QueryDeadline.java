package io.milepost.warehouse.duckdb;

import io.milepost.model.MilepostException;
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

/** Stops one query when it takes too long. For one thread. */
final class QueryDeadline implements AutoCloseable {
  private static final ScheduledExecutorService TIMER =
      Executors.newSingleThreadScheduledExecutor(QueryDeadline::daemon);

  private final @Nullable Duration most;
  private volatile boolean passed;
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
      end = TIMER.schedule(() -> stop(statement), most.toMillis(), TimeUnit.MILLISECONDS);
    }
    return statement;
  }

  private void stop(PreparedStatement statement) {
    passed = true;
    try {
      statement.cancel();
    } catch (SQLException e) {
      // it has come to its end by itself
    }
  }

  /**
   * Runs the query.
   *
   * @throws UsageException that says so when it was stopped
   */
  void guard(Runnable query) {
    try {
      query.run();
    } catch (MilepostException e) {
      if (passed && most != null) {
        throw new UsageException(
            String.format(
                Locale.ROOT,
                "The query took longer than %.1f s and was stopped. Ask for less, or allow it more time.",
                most.toMillis() / 1e3));
      }
      throw e;
    }
  }

  @Override
  public void close() {
    if (end != null) {
      end.cancel(false);
    }
  }
}
