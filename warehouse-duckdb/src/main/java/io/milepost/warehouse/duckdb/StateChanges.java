package io.milepost.warehouse.duckdb;

import io.milepost.warehouse.duckdb.store.DuckDb;
import io.milepost.warehouse.duckdb.store.LedgerWriter;
import io.milepost.warehouse.duckdb.store.Rows;
import java.sql.SQLException;
import java.time.Clock;
import org.duckdb.DuckDBConnection;

/**
 * Takes loads from one state to another where they may be in several: each change names the states
 * that it starts from, so that of two at the same time one alone takes place. Thread-safe.
 */
final class StateChanges {
  private static final String TAKE =
      "UPDATE load SET state = 'running', started_at = ? WHERE load_id = ? AND state = 'queued'";
  private static final String REQUEUE =
      """
      UPDATE load SET state = 'queued', finished_at = NULL, error = NULL
      WHERE load_id = ? AND queued_at IS NOT NULL
        AND state IN ('running', 'failed', 'refused', 'cancelled')
      """;
  private static final String CANCEL =
      """
      UPDATE load SET state = 'cancelled', finished_at = ?
      WHERE load_id = ? AND state IN ('queued', 'running')
      """;

  private final DuckDb database;
  private final Clock clock;

  StateChanges(DuckDb database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  boolean take(long loadId) {
    return database.transact("begin load " + loadId, connection -> take(connection, loadId));
  }

  private boolean take(DuckDBConnection connection, long loadId) throws SQLException {
    if (Rows.update(connection, TAKE, LedgerWriter.utc(clock.instant()), loadId) != 1) {
      return false;
    }
    Rows.update(connection, "DELETE FROM load_step WHERE load_id = ?", loadId);
    Rows.update(connection, "DELETE FROM reject WHERE load_id = ?", loadId);
    return true;
  }

  boolean requeue(long loadId) {
    return database.run(
            "queue load %d again".formatted(loadId),
            connection -> Rows.update(connection, REQUEUE, loadId))
        == 1;
  }

  boolean cancel(long loadId) {
    return database.run(
            "cancel load " + loadId,
            connection ->
                Rows.update(connection, CANCEL, LedgerWriter.utc(clock.instant()), loadId))
        == 1;
  }
}
