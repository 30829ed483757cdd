package io.milepost.warehouse.duckdb.store;

import io.milepost.model.LoadCounts;
import io.milepost.model.LoadState;
import io.milepost.model.RetryableException;
import io.milepost.model.SourceSummary;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Ends loads in the ledger, as part of a connection's transaction. Thread-safe. */
public final class LedgerWriter {
  private static final String END =
      """
      UPDATE load SET state = ?, finished_at = ?, same_content_as = ?, error = ?
      WHERE load_id = ? AND state = 'running'
      """;
  private static final String SUMMARY =
      """
      UPDATE load SET content_hash = ?, rows_read = ?, rows_loaded = ?, rows_duplicate = ?,
        rows_rejected = ?, bytes = ?, source_columns = ?, delimiter = ?
      WHERE load_id = ?
      """;

  private final Clock clock;

  public LedgerWriter(Clock clock) {
    this.clock = clock;
  }

  /** How a load ended. */
  public record Outcome(LoadState state, @Nullable Long sameContentAs, @Nullable String error) {
    public static final Outcome COMMITTED = new Outcome(LoadState.COMMITTED, null, null);
  }

  /** Ends a running load as committed, with what was read and what became of it. */
  public void commit(Connection connection, long loadId, SourceSummary summary, LoadCounts counts)
      throws SQLException {
    end(connection, loadId, Outcome.COMMITTED);
    summarise(connection, loadId, summary, counts);
  }

  /**
   * Ends a running load; its open steps stay as they are.
   *
   * @throws RetryableException when the load is no longer running: it was cancelled, as a rule
   */
  public void end(Connection connection, long loadId, Outcome outcome) throws SQLException {
    if (update(connection, loadId, outcome) != 1) {
      throw notRunning(loadId, outcome.state());
    }
  }

  private long update(Connection connection, long loadId, Outcome outcome) throws SQLException {
    try {
      return Rows.update(
          connection,
          END,
          outcome.state().word(),
          utc(clock.instant()),
          outcome.sameContentAs(),
          outcome.error(),
          loadId);
    } catch (SQLException e) {
      if (SqlErrors.isConflict(e)) {
        return 0; // cancelled since this transaction began
      }
      throw e;
    }
  }

  private static RetryableException notRunning(long loadId, LoadState state) {
    return new RetryableException(
        "Load %d was cancelled, or has ended otherwise, so it cannot end as %s; load its source again if it is wanted."
            .formatted(loadId, state.word()));
  }

  /** Notes what a source held; counts stay as {@code counts} says. */
  public void summarise(
      Connection connection, long loadId, SourceSummary summary, LoadCounts counts)
      throws SQLException {
    Rows.update(
        connection,
        SUMMARY,
        summary.contentHash(),
        counts.rowsRead(),
        counts.rowsLoaded(),
        counts.rowsDuplicate(),
        counts.rowsRejected(),
        counts.bytes(),
        connection.createArrayOf("VARCHAR", summary.columns().toArray()),
        summary.delimiter() == null ? null : summary.delimiter().toString(),
        loadId);
  }

  /** A moment as the ledger's tables keep it. */
  public static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
