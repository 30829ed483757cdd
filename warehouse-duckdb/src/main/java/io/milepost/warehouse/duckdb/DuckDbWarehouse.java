package io.milepost.warehouse.duckdb;

import io.milepost.model.BatchSource;
import io.milepost.model.Coverage;
import io.milepost.model.Match;
import io.milepost.model.MilepostException;
import io.milepost.model.RouteAssigners;
import io.milepost.model.Week;
import io.milepost.warehouse.CellCounts;
import io.milepost.warehouse.CellSelection;
import io.milepost.warehouse.EventLog;
import io.milepost.warehouse.ExportOrder;
import io.milepost.warehouse.LatestDatasource;
import io.milepost.warehouse.Ledger;
import io.milepost.warehouse.OptimizedIndex;
import io.milepost.warehouse.RouteStore;
import io.milepost.warehouse.RowSink;
import io.milepost.warehouse.SavedAreas;
import io.milepost.warehouse.StagedExport;
import io.milepost.warehouse.StagedLoad;
import io.milepost.warehouse.TableStore;
import io.milepost.warehouse.TripSelection;
import io.milepost.warehouse.UndoneLoad;
import io.milepost.warehouse.Warehouse;
import io.milepost.warehouse.duckdb.area.AreaStore;
import io.milepost.warehouse.duckdb.bulk.BulkLoader;
import io.milepost.warehouse.duckdb.bulk.StagingPlan;
import io.milepost.warehouse.duckdb.export.Exporter;
import io.milepost.warehouse.duckdb.store.DuckDb;
import io.milepost.warehouse.duckdb.store.DuckDbSettings;
import io.milepost.warehouse.duckdb.store.LedgerWriter;
import io.milepost.warehouse.duckdb.tables.DuckDbTableStore;
import io.milepost.warehouse.duckdb.tables.TableStoreParts;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The embedded engine. One process at a time may have the file open; close it to let go. */
public final class DuckDbWarehouse implements Warehouse {
  private final DuckDb database;
  private final AreaStore areaStore;
  private final LedgerJournal journal;
  private final DuckDbLedger ledger;
  private final DuckDbEventLog events;
  private final BulkLoader loader;
  private final WeeklyReport weekly;
  private final NameReports names;
  private final DuckDbSavedAreas areas;
  private final DuckDbRoutes routes;
  private final DuckDbTableStore tables;
  private final Exporter exporter;

  private DuckDbWarehouse(
      DuckDb database,
      AreaStore areaStore,
      DuckDbSettings settings,
      RouteAssigners assigners,
      Clock clock) {
    this.database = database;
    this.areaStore = areaStore;
    journal = new LedgerJournal(database, clock);
    ledger = new DuckDbLedger(database, journal, clock);
    events = new DuckDbEventLog(database, journal);
    loader =
        new BulkLoader(
            database,
            areaStore,
            assigners,
            ledger,
            new LedgerWriter(clock),
            new StagingPlan(
                settings.tempDirectory(), settings.stagingMemoryBytes(), settings.threads()));
    weekly = new WeeklyReport(database, areaStore);
    names = new NameReports(database);
    areas = new DuckDbSavedAreas(database, ledger, clock);
    routes = new DuckDbRoutes(database, areaStore, assigners, clock);
    tables = new DuckDbTableStore(new TableStoreParts(database, ledger, clock, settings.threads()));
    exporter = new Exporter(database, settings.exportDirectory());
  }

  /**
   * Opens the warehouse in {@code settings.file()}, or makes it.
   *
   * @param assigners tell which trips belong to the routes that are stored
   * @param clock gives the ledger its times
   * @param notices takes a sentence when opening takes a while
   * @throws io.milepost.model.RetryableException when the file is in use or cannot be read
   */
  public static DuckDbWarehouse open(
      DuckDbSettings settings, RouteAssigners assigners, Clock clock, Consumer<String> notices) {
    DuckDb database = DuckDb.open(settings);
    try {
      AreaStore areaStore = AreaStore.open(database, settings, notices);
      DuckDbWarehouse warehouse =
          new DuckDbWarehouse(database, areaStore, settings, assigners, clock);
      warehouse.finishRoutes(notices);
      return warehouse;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** Without them all other questions are answered as ever, so it may fail. */
  private void finishRoutes(Consumer<String> notices) {
    try {
      routes.finish();
    } catch (MilepostException e) {
      notices.accept(
          "Routes were being stored when the program ended; that could not be finished: "
              + e.getMessage());
    }
  }

  @Override
  public Ledger ledger() {
    return ledger;
  }

  @Override
  public EventLog events() {
    return events;
  }

  @Override
  public StagedLoad stage(BatchSource source) {
    return loader.stage(source);
  }

  @Override
  public TableStore tables() {
    return tables;
  }

  @Override
  public UndoneLoad undo(long loadId) {
    return new Undo(database, areaStore).undo(loadId);
  }

  @Override
  public long changes() {
    return database.changes();
  }

  @Override
  public OptimizedIndex optimize() {
    return areaStore.mergeAll();
  }

  @Override
  public Optional<Coverage> findCoverage() {
    return areaStore.index().findCoverage();
  }

  @Override
  public SortedMap<Week, Long> tripsPerWeek(TripSelection selection) {
    return weekly.tripsPerWeek(selection);
  }

  @Override
  public SortedMap<Match, SortedMap<Week, Long>> tripsPerWeekByMatch(TripSelection selection) {
    return weekly.tripsPerWeekByMatch(selection);
  }

  @Override
  public CellCounts tripsPerCell(CellSelection selection) {
    return weekly.tripsPerCell(selection);
  }

  @Override
  public Optional<LatestDatasource> findLatestDatasource(int topRegions) {
    return names.findLatestDatasource(topRegions);
  }

  @Override
  public List<String> regionsOf(String datasource) {
    return names.regionsOf(datasource);
  }

  @Override
  public List<String> regions() {
    return names.regions();
  }

  @Override
  public List<String> datasources() {
    return names.datasources();
  }

  @Override
  public void query(String sql, @Nullable Duration most, RowSink sink) {
    journal.writeForReaders();
    new ReadOnlyQuery(database).run(sql, most, sink);
  }

  @Override
  public StagedExport export(ExportOrder order) {
    return exporter.stage(order);
  }

  @Override
  public SavedAreas areas() {
    return areas;
  }

  @Override
  public RouteStore routes() {
    return routes;
  }

  @Override
  public void close() {
    try {
      journal.close();
    } finally {
      areaStore.close();
      database.close();
    }
  }
}
