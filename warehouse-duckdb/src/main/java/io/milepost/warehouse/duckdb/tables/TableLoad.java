package io.milepost.warehouse.duckdb.tables;

import io.milepost.model.LoadCounts;
import io.milepost.model.LoadMode;
import io.milepost.model.RetryableException;
import io.milepost.model.SourceSummary;
import io.milepost.model.TableDataset;
import io.milepost.model.TableSource;
import io.milepost.warehouse.CheckResult;
import io.milepost.warehouse.StagedLoad;
import io.milepost.warehouse.duckdb.store.LedgerWriter;
import io.milepost.warehouse.duckdb.store.RejectWriter;
import io.milepost.warehouse.duckdb.store.Rows;
import io.milepost.warehouse.duckdb.store.SqlErrors;
import io.milepost.warehouse.duckdb.tables.LoadTables.Brought;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBConnection;

/**
 * The rows of one source, staged apart from all tables. The commit is one transaction, and begins
 * when it has its turn: so it sees what other loads and undos left while this source was read.
 */
final class TableLoad implements StagedLoad {
  /** Stamps what is dropped again; no load is called so, nor the rows of several loads. */
  private static final long PREVIEW = -1;

  private final TableStoreParts parts;
  private final DuckDBConnection connection;
  private final TableDataset declared;
  private final boolean anew;
  private final StagedRows staged;
  private final SourceSummary summary;

  private TableLoad(
      TableStoreParts parts,
      DuckDBConnection connection,
      TableDataset declared,
      boolean anew,
      StagedRows staged,
      SourceSummary summary) {
    this.parts = parts;
    this.connection = connection;
    this.declared = declared;
    this.anew = anew;
    this.staged = staged;
    this.summary = summary;
  }

  /**
   * Reads {@code source} to its end.
   *
   * @param anew whether the tables are to hold just its rows
   */
  static TableLoad read(
      TableStoreParts parts, TableDataset declared, TableSource source, boolean anew) {
    try {
      DuckDBConnection connection = parts.database().connect();
      try {
        StagedRows staged = StagedRows.read(connection, source, parts.threads());
        return new TableLoad(parts, connection, declared, anew, staged, source.summary());
      } catch (SQLException | RuntimeException | Error e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw SqlErrors.translate("read " + source.name() + " into the warehouse", e);
    }
  }

  @Override
  public SourceSummary summary() {
    return summary;
  }

  @Override
  public Preview preview(boolean allowDuplicates) {
    return transact(
        "work out what the load would do",
        () -> new Preview(counts(insert(PREVIEW, allowDuplicates)), Optional.empty()));
  }

  /** One step of a transaction. */
  @FunctionalInterface
  private interface Work<T> {
    T run() throws SQLException;
  }

  /** Does {@code work} in turn; what it does not commit is gone when the next has its turn. */
  private <T> T transact(String doing, Work<T> work) {
    return parts.database().inTurn(() -> transactInTurn(doing, work));
  }

  private <T> T transactInTurn(String doing, Work<T> work) {
    try {
      connection.setAutoCommit(false);
      try {
        return work.run();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw SqlErrors.translate(doing, e);
    }
  }

  private List<Brought> insert(long loadId, boolean allowDuplicates) throws SQLException {
    List<Brought> brought =
        new TableInsert(connection, declared, staged, anew).store(loadId, allowDuplicates);
    requireAll(brought.stream().mapToLong(Brought::brought).sum());
    return brought;
  }

  /** A row goes to one table, or is rejected. */
  private void requireAll(long found) {
    long expected = summary.rowsRead() - summary.rejections().count();
    if (found != expected) {
      throw new RetryableException(
          "Expected %d rows on their way into the tables, found %d; load the source again."
              .formatted(expected, found));
    }
  }

  private LoadCounts counts(List<Brought> brought) {
    long loaded = brought.stream().mapToLong(Brought::loaded).sum();
    long staged = brought.stream().mapToLong(Brought::brought).sum();
    return new LoadCounts(
        summary.rowsRead(), loaded, staged - loaded, summary.rejections().count(), summary.bytes());
  }

  @Override
  public LoadCounts commit(long loadId, boolean allowDuplicates) {
    return transact("store the load", () -> store(loadId, allowDuplicates));
  }

  private LoadCounts store(long loadId, boolean allowDuplicates) throws SQLException {
    parts.ledger().stepStarted(loadId, "store");
    List<Brought> brought = insert(loadId, allowDuplicates);
    LoadCounts counts = counts(brought);
    parts.ledger().stepFinished(loadId, "store", counts.rowsLoaded());
    check(loadId, brought);
    parts.ledger().stepStarted(loadId, "commit");
    finish(loadId, counts);
    reclaim();
    parts.ledger().stepFinished(loadId, "commit", counts.rowsLoaded());
    return counts;
  }

  /** Makes the views, and judges the checks, which may ask them. */
  private void check(long loadId, List<Brought> brought) throws SQLException {
    TableDataset dataset = staged.layout().dataset();
    Instant now = parts.clock().instant();
    parts.ledger().stepStarted(loadId, "check");
    new Views(connection).make(dataset);
    new Versions(connection).note(dataset, loadId, LedgerWriter.utc(now));
    List<CheckResult> results =
        new CheckJudge(connection, dataset, loadId, brought, anew, now).judge();
    List<CheckResult> failures = CheckTable.failures(results);
    if (failures.isEmpty()) {
      new CheckTable(connection).write(loadId, results);
    } else {
      connection.rollback();
      keep(loadId, results);
    }
    parts.ledger().stepFinished(loadId, "check", results.size());
    if (!failures.isEmpty()) {
      throw CheckTable.refusal(failures);
    }
  }

  private void keep(long loadId, List<CheckResult> results) {
    parts
        .database()
        .transact(
            "keep how the checks came out",
            other -> {
              new CheckTable(other).write(loadId, results);
              return loadId;
            });
  }

  private void finish(long loadId, LoadCounts counts) throws SQLException {
    RejectWriter.write(connection, loadId, summary.rejections());
    new LedgerWriter(parts.clock()).commit(connection, loadId, summary, counts);
    connection.commit();
  }

  /**
   * Lets the next load use the room of rows that were replaced, which a checkpoint sets free. While
   * others write there is none: a later load makes up for it.
   */
  private void reclaim() {
    if (anew || staged.layout().dataset().mode() == LoadMode.REPLACE) {
      try (DuckDBConnection other = parts.database().connect()) {
        Rows.update(other, "CHECKPOINT");
      } catch (SQLException e) {
        // The load is committed; nothing that it needs is missing.
      }
    }
  }

  @Override
  public void close() {
    try (connection) {
      if (!connection.isClosed()) {
        staged.dropUnlessKept();
      }
    } catch (SQLException e) {
      throw SqlErrors.translate("let go of the staged rows", e);
    }
  }
}
