package io.milepost.warehouse.duckdb;

import io.milepost.model.AreaSource.NamedArea;
import io.milepost.model.LoadCounts;
import io.milepost.model.SourceSummary;
import io.milepost.warehouse.Ledger;
import io.milepost.warehouse.SavedAreas.SavedArea;
import io.milepost.warehouse.StagedLoad;
import io.milepost.warehouse.duckdb.store.DuckDb;
import io.milepost.warehouse.duckdb.store.LedgerWriter;
import io.milepost.warehouse.duckdb.store.RejectWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBConnection;

/** The areas of one source, saved in one transaction with the outcome of their load. */
final class AreaLoad implements StagedLoad {
  private static final String GEOJSON = "geojson";

  private final DuckDb database;
  private final Ledger ledger;
  private final Clock clock;
  private final List<NamedArea> areas;
  private final SourceSummary summary;

  AreaLoad(
      DuckDb database, Ledger ledger, Clock clock, List<NamedArea> areas, SourceSummary summary) {
    this.database = database;
    this.ledger = ledger;
    this.clock = clock;
    this.areas = List.copyOf(areas);
    this.summary = summary;
  }

  @Override
  public SourceSummary summary() {
    return summary;
  }

  @Override
  public Preview preview(boolean allowDuplicates) {
    return new Preview(counts(), Optional.empty());
  }

  private LoadCounts counts() {
    long loaded = areas.stream().mapToLong(NamedArea::features).sum();
    return new LoadCounts(
        summary.rowsRead(), loaded, 0, summary.rejections().count(), summary.bytes());
  }

  @Override
  public LoadCounts commit(long loadId, boolean allowDuplicates) {
    return database.inTurn(() -> storeInTurn(loadId));
  }

  private LoadCounts storeInTurn(long loadId) {
    ledger.stepStarted(loadId, "store");
    LoadCounts counts =
        database.transact("save the areas", connection -> store(connection, loadId));
    ledger.stepFinished(loadId, "commit", counts.rowsLoaded());
    return counts;
  }

  private LoadCounts store(Connection connection, long loadId) throws SQLException {
    Instant now = clock.instant();
    for (NamedArea area : areas) {
      DuckDbSavedAreas.write(connection, new SavedArea(area.name(), GEOJSON, area.geoJson(), now));
    }
    LoadCounts counts = counts();
    ledger.stepFinished(loadId, "store", counts.rowsLoaded());
    ledger.stepStarted(loadId, "commit");
    RejectWriter.write(connection.unwrap(DuckDBConnection.class), loadId, summary.rejections());
    new LedgerWriter(clock).commit(connection, loadId, summary, counts);
    return counts;
  }

  @Override
  public void close() {}
}
