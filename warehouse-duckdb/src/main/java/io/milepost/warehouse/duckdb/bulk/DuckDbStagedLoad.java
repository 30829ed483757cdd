package io.milepost.warehouse.duckdb.bulk;

import io.milepost.model.BatchSource;
import io.milepost.model.LoadCounts;
import io.milepost.model.RouteAssigners;
import io.milepost.model.SourceSummary;
import io.milepost.warehouse.Ledger;
import io.milepost.warehouse.StagedLoad;
import io.milepost.warehouse.duckdb.area.AreaStore;
import io.milepost.warehouse.duckdb.store.DuckDb;
import io.milepost.warehouse.duckdb.store.LedgerWriter;
import io.milepost.warehouse.duckdb.store.RejectWriter;
import io.milepost.warehouse.duckdb.store.SqlErrors;
import io.milepost.warehouse.staging.SourceDrain;
import io.milepost.warehouse.staging.StagingArea;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.duckdb.DuckDBConnection;

/** The trips of one source, staged outside DuckDB until {@link TripInsert} puts them in. */
final class DuckDbStagedLoad implements StagedLoad {
  private final DuckDb database;
  private final AreaStore areas;
  private final RouteAssigners assigners;
  private final Ledger ledger;
  private final LedgerWriter ledgerWriter;
  private final StagingPlan plan;
  private final BatchSource source;
  private final SourceSummary summary;
  private final StagingArea area;
  private final Runnable closing;
  private final AtomicBoolean closed = new AtomicBoolean();

  private DuckDbStagedLoad(
      DuckDb database,
      AreaStore areas,
      RouteAssigners assigners,
      Ledger ledger,
      LedgerWriter ledgerWriter,
      StagingPlan plan,
      BatchSource source,
      StagingArea area,
      Runnable closing) {
    this.database = database;
    this.areas = areas;
    this.assigners = assigners;
    this.ledger = ledger;
    this.ledgerWriter = ledgerWriter;
    this.plan = plan;
    this.source = source;
    this.summary = source.summary();
    this.area = area;
    this.closing = closing;
  }

  /**
   * Reads {@code source} to its end.
   *
   * @param closing is told once, when the memory was given back
   */
  static DuckDbStagedLoad read(
      DuckDb database,
      AreaStore areas,
      RouteAssigners assigners,
      Ledger ledger,
      LedgerWriter ledgerWriter,
      StagingPlan plan,
      BatchSource source,
      Runnable closing) {
    StagingArea area = plan.newArea(source);
    try {
      SourceDrain.drain(source, area, plan.threads());
      return new DuckDbStagedLoad(
          database, areas, assigners, ledger, ledgerWriter, plan, source, area, closing);
    } catch (RuntimeException | Error e) {
      area.close();
      throw e;
    }
  }

  @Override
  public SourceSummary summary() {
    return summary;
  }

  @Override
  public Preview preview(boolean allowDuplicates) {
    return database.inTurn(() -> count(allowDuplicates));
  }

  private Preview count(boolean allowDuplicates) {
    try (DuckDBConnection connection = database.connect();
        TripInsert insert = begin(connection, allowDuplicates)) {
      insert.count();
      return new Preview(counts(insert), insert.covered());
    } catch (SQLException e) {
      throw SqlErrors.translate("work out what the load would do", e);
    }
  }

  /** Which trips are new, and which keys names have, holds only until another load commits. */
  @Override
  public LoadCounts commit(long loadId, boolean allowDuplicates) {
    LoadCounts counts = database.inTurn(() -> store(loadId, allowDuplicates));
    areas.mergeFullTiers();
    return counts;
  }

  private LoadCounts store(long loadId, boolean allowDuplicates) {
    try (DuckDBConnection connection = database.connect();
        TripInsert insert = begin(connection, allowDuplicates)) {
      ledger.stepStarted(loadId, "store");
      insert.trips(loadId);
      LoadCounts counts = counts(insert);
      ledger.stepFinished(loadId, "store", counts.rowsLoaded());
      ledger.stepStarted(loadId, "commit");
      insert.marts(loadId);
      insert.duplicates(loadId);
      RejectWriter.write(connection, loadId, summary.rejections());
      ledgerWriter.commit(connection, loadId, summary, counts);
      connection.commit();
      areas.refreshAfter("The load is committed");
      ledger.stepFinished(loadId, "commit", counts.rowsLoaded());
      return counts;
    } catch (SQLException e) {
      throw SqlErrors.translate("store the load", e);
    }
  }

  private TripInsert begin(DuckDBConnection connection, boolean allowDuplicates)
      throws SQLException {
    connection.setAutoCommit(false);
    return new TripInsert(
        database, areas, assigners, connection, plan, source, area, allowDuplicates);
  }

  private LoadCounts counts(TripInsert insert) {
    return new LoadCounts(
        summary.rowsRead(),
        insert.loaded(),
        insert.leftOut(),
        summary.rejections().count(),
        summary.bytes());
  }

  @Override
  public void close() {
    try {
      area.close();
    } finally {
      if (!closed.getAndSet(true)) {
        closing.run();
      }
    }
  }
}
