package io.milepost.warehouse.duckdb;

import io.milepost.model.BatchSource;
import io.milepost.model.LoadCounts;
import io.milepost.model.SourceSummary;
import io.milepost.warehouse.Ledger;
import io.milepost.warehouse.StagedLoad;
import io.milepost.warehouse.staging.SourceDrain;
import io.milepost.warehouse.staging.StagingArea;
import java.sql.Connection;
import java.sql.SQLException;
import org.duckdb.DuckDBConnection;

/** The trips of one source, staged outside DuckDB until {@link TripInsert} puts them in. */
final class DuckDbStagedLoad implements StagedLoad {
  private final DuckDBConnection root;
  private final Ledger ledger;
  private final StagingPlan plan;
  private final BatchSource source;
  private final SourceSummary summary;
  private final StagingArea area;

  private DuckDbStagedLoad(
      DuckDBConnection root,
      Ledger ledger,
      StagingPlan plan,
      BatchSource source,
      SourceSummary summary,
      StagingArea area) {
    this.root = root;
    this.ledger = ledger;
    this.plan = plan;
    this.source = source;
    this.summary = summary;
    this.area = area;
  }

  /** Reads {@code source} to its end. */
  static DuckDbStagedLoad read(
      DuckDBConnection root, Ledger ledger, StagingPlan plan, BatchSource source) {
    StagingArea area = plan.newArea(source);
    try {
      SourceDrain.drain(source, area, plan.threads());
      return new DuckDbStagedLoad(root, ledger, plan, source, source.summary(), area);
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
    try (Connection connection = root.duplicate();
        TripInsert insert = insert(connection, allowDuplicates)) {
      insert.count();
      return new Preview(counts(insert), insert.covered());
    } catch (SQLException e) {
      throw DuckDbErrors.of("work out what the load would do", e);
    }
  }

  @Override
  public LoadCounts commit(long loadId, boolean allowDuplicates) {
    try (Connection connection = root.duplicate();
        TripInsert insert = insert(connection, allowDuplicates)) {
      ledger.stepStarted(loadId, "store");
      insert.trips(loadId);
      LoadCounts counts = counts(insert);
      ledger.stepFinished(loadId, "store", counts.rowsLoaded());
      ledger.stepStarted(loadId, "marts");
      insert.marts(loadId);
      insert.duplicates(loadId);
      ledger.stepFinished(loadId, "marts", counts.rowsLoaded());
      commit(connection, loadId, counts);
      return counts;
    } catch (SQLException e) {
      throw DuckDbErrors.of("store the load", e);
    }
  }

  private void commit(Connection connection, long loadId, LoadCounts counts) throws SQLException {
    ledger.stepStarted(loadId, "commit");
    RejectWriter.write(connection, loadId, summary.rejections());
    LedgerWriter.committed(connection, loadId, summary, counts);
    connection.commit();
    ledger.stepFinished(loadId, "commit", counts.rowsLoaded());
  }

  private TripInsert insert(Connection connection, boolean allowDuplicates) throws SQLException {
    connection.setAutoCommit(false);
    return new TripInsert(root, connection, plan, source, area, allowDuplicates);
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
    area.close();
  }
}
