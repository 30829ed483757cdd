package io.milepost.warehouse.duckdb;

import io.milepost.model.LoadState;
import io.milepost.warehouse.duckdb.store.DuckDb;
import io.milepost.warehouse.duckdb.store.LedgerWriter;
import io.milepost.warehouse.duckdb.store.Rows;
import io.milepost.warehouse.duckdb.store.SqlErrors;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Begins loads, and takes them from one state to another where they may be in several: each change
 * names the states that it starts from, so that of two at the same time one alone takes place.
 * Thread-safe.
 */
final class StateChanges {
  private static final String TAKE =
      "UPDATE load SET state = 'running', started_at = ? WHERE load_id = ? AND state = 'queued'";
  private static final String REQUEUE =
      """
      UPDATE load SET state = 'queued', finished_at = NULL, error = NULL
      WHERE load_id = ? AND queued_at IS NOT NULL AND state IN (%s)
      """;
  private static final String PUT_BACK = REQUEUE.formatted("'running'");
  private static final String QUEUE_AGAIN = REQUEUE.formatted("'failed', 'refused', 'cancelled'");
  private static final String CANCEL =
      """
      UPDATE load SET state = 'cancelled', finished_at = ?
      WHERE load_id = ? AND state IN ('queued', 'running')
      """;

  /** What an attempt that brought nothing may have left. */
  private static final List<String> OF_ATTEMPTS = List.of("load_step", "reject", "load_check");

  private static final String BEGIN =
      """
      INSERT INTO load (load_id, dataset, source, state, rows_read, rows_loaded, rows_duplicate,
        rows_rejected, bytes, started_at, retry_of, queued_at)
      VALUES (?, ?, ?, ?, 0, 0, 0, 0, 0, ?, ?, ?)
      """;

  private final DuckDb database;
  private final Clock clock;

  StateChanges(DuckDb database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Writes a new load, queued or running. One at a time, so that no two get the same id; rows of
   * the ledger are never deleted, so ids are never used twice.
   */
  synchronized long begin(String dataset, String source, LoadState state, @Nullable Long retryOf) {
    return database.transact(
        "begin a load of " + source,
        connection -> {
          long loadId = Rows.getLong(connection, "SELECT coalesce(max(load_id), 0) + 1 FROM load");
          LocalDateTime now = LedgerWriter.utc(clock.instant());
          LocalDateTime queuedAt = state == LoadState.QUEUED ? now : null;
          Rows.update(
              connection, BEGIN, loadId, dataset, source, state.word(), now, retryOf, queuedAt);
          return loadId;
        });
  }

  boolean take(long loadId) {
    return database.transact("begin load " + loadId, connection -> take(connection, loadId));
  }

  private boolean take(DuckDBConnection connection, long loadId) throws SQLException {
    if (Rows.update(connection, TAKE, LedgerWriter.utc(clock.instant()), loadId) != 1) {
      return false;
    }
    for (String table : OF_ATTEMPTS) {
      Rows.update(connection, "DELETE FROM " + table + " WHERE load_id = ?", loadId);
    }
    return true;
  }

  boolean putBack(long loadId) {
    return queueAgain(PUT_BACK, loadId);
  }

  boolean requeue(long loadId) {
    return queueAgain(QUEUE_AGAIN, loadId);
  }

  private boolean queueAgain(String update, long loadId) {
    return database.run(
            "queue load %d again".formatted(loadId),
            connection -> Rows.update(connection, update, loadId))
        == 1;
  }

  /**
   * A cancel that comes while the load's own transaction is about to commit waits for its end, and
   * goes by that: such transactions are in turn.
   */
  boolean cancel(long loadId) {
    return database.run("cancel load " + loadId, connection -> cancel(connection, loadId));
  }

  private boolean cancel(DuckDBConnection connection, long loadId) throws SQLException {
    try {
      return cancelNow(connection, loadId);
    } catch (SQLException e) {
      if (!SqlErrors.isConflict(e)) {
        throw e;
      }
      return database.inTurn(
          () -> database.run("cancel load " + loadId, later -> cancelNow(later, loadId)));
    }
  }

  private boolean cancelNow(DuckDBConnection connection, long loadId) throws SQLException {
    return Rows.update(connection, CANCEL, LedgerWriter.utc(clock.instant()), loadId) == 1;
  }
}
