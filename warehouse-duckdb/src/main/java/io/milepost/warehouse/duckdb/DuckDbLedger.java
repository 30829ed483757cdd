package io.milepost.warehouse.duckdb;

import io.milepost.model.Load;
import io.milepost.model.LoadCounts;
import io.milepost.model.LoadState;
import io.milepost.model.LoadStep;
import io.milepost.model.SourceSummary;
import io.milepost.warehouse.Ledger;
import io.milepost.warehouse.LoadPage;
import io.milepost.warehouse.duckdb.store.DuckDb;
import io.milepost.warehouse.duckdb.store.LedgerWriter;
import io.milepost.warehouse.duckdb.store.LedgerWriter.Outcome;
import io.milepost.warehouse.duckdb.store.RejectWriter;
import io.milepost.warehouse.duckdb.store.Rows;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The ledger in DuckDB. Every call is a transaction on a connection of its own, so what it wrote
 * stays when the process dies; but for steps, which are written a moment later, by way of the
 * {@link LedgerJournal}. The transaction of a load changes the load's row at its very end: when
 * another call has changed it meanwhile, which only a cancel does, the load is not committed; and a
 * cancel that comes after that change waits for the commit. Steps and events lie in tables that
 * those transactions leave alone. Thread-safe.
 */
final class DuckDbLedger implements Ledger {
  private static final String INTERRUPTED =
      "interrupted: the process that ran it ended before it committed";

  private static final String MEND =
      """
      UPDATE reject SET mended_by = ? WHERE load_id = ? AND line IN (SELECT unnest(?))
        AND EXISTS (FROM load WHERE load_id = ? AND state = 'committed')
      """;

  private final DuckDb database;
  private final LedgerWriter writer;
  private final LedgerReader reader;
  private final StateChanges changes;
  private final LedgerJournal journal;
  private volatile Consumer<LoadStep> stepListener = step -> {};

  DuckDbLedger(DuckDb database, LedgerJournal journal, Clock clock) {
    this.database = database;
    this.journal = journal;
    writer = new LedgerWriter(clock);
    reader = new LedgerReader(database);
    changes = new StateChanges(database, clock);
  }

  @Override
  public long begin(String dataset, String source, @Nullable Long retryOf) {
    return changes.begin(dataset, source, LoadState.RUNNING, retryOf);
  }

  @Override
  public long queue(String dataset, String source) {
    return changes.begin(dataset, source, LoadState.QUEUED, null);
  }

  @Override
  public boolean take(long loadId) {
    return journal.take(loadId, () -> changes.take(loadId));
  }

  @Override
  public boolean putBack(long loadId) {
    return changes.putBack(loadId);
  }

  @Override
  public boolean requeue(long loadId) {
    return changes.requeue(loadId);
  }

  @Override
  public boolean cancel(long loadId) {
    return changes.cancel(loadId);
  }

  @Override
  public void stepStarted(long loadId, String step) {
    journal.stepStarted(loadId, step);
  }

  @Override
  public void stepFinished(long loadId, String step, long rows) {
    journal.stepFinished(loadId, step, rows).ifPresent(stepListener);
  }

  @Override
  public void onStepFinished(Consumer<LoadStep> listener) {
    stepListener = listener;
  }

  @Override
  public void endAlreadyLoaded(long loadId, SourceSummary summary, long earlier) {
    end(loadId, summary, new Outcome(LoadState.ALREADY_LOADED, earlier, null));
  }

  @Override
  public void endRefused(long loadId, SourceSummary summary, String error) {
    end(loadId, summary, new Outcome(LoadState.REFUSED, null, error));
  }

  private void end(long loadId, SourceSummary summary, Outcome outcome) {
    LoadCounts counts = Ledger.nothingLoaded(summary);
    database.transact(
        "end load " + loadId,
        connection -> {
          writer.end(connection, loadId, outcome);
          writer.summarise(connection, loadId, summary, counts);
          if (outcome.state() == LoadState.REFUSED) {
            RejectWriter.write(connection, loadId, summary.rejections());
          }
          return loadId;
        });
  }

  @Override
  public void endFailed(long loadId, String error) {
    database.transact(
        "end load " + loadId,
        connection -> {
          writer.end(connection, loadId, new Outcome(LoadState.FAILED, null, error));
          return loadId;
        });
  }

  @Override
  public List<Load> recover() {
    List<Load> running = reader.running();
    for (Load load : running) {
      if (!putBack(load.loadId())) {
        endFailed(load.loadId(), INTERRUPTED);
      }
    }
    return running.stream().map(load -> reader.find(load.loadId()).orElseThrow()).toList();
  }

  @Override
  public Optional<Load> findCommitted(String dataset, String contentHash) {
    return reader.findCommitted(dataset, contentHash);
  }

  @Override
  public Optional<Load> findLast(String dataset, Set<LoadState> states, String prefix) {
    return reader.findLast(dataset, states, prefix);
  }

  @Override
  public List<Load> list() {
    return reader.list();
  }

  @Override
  public List<Load> list(LoadPage page) {
    return reader.list(page);
  }

  @Override
  public Optional<Load> find(long loadId) {
    return reader.find(loadId);
  }

  @Override
  public List<LoadStep> steps(long loadId) {
    journal.writeForReaders();
    return reader.steps(loadId);
  }

  @Override
  public Optional<SourceShape> findShape(long loadId) {
    return reader.findShape(loadId);
  }

  @Override
  public void rejections(long loadId, Consumer<StoredRejection> action) {
    reader.rejections(loadId, action);
  }

  /** In turn, so that no undo comes between; of one that came before, nothing is marked. */
  @Override
  public void markMended(long loadId, long[] lines, long mendedBy) {
    Object[] boxed = Arrays.stream(lines).boxed().toArray();
    database.inTurn(
        () ->
            database.run(
                "mark rows as mended",
                connection ->
                    Rows.update(
                        connection,
                        MEND,
                        mendedBy,
                        loadId,
                        connection.createArrayOf("BIGINT", boxed),
                        mendedBy)));
  }
}
