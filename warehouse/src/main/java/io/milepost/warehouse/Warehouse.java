package io.milepost.warehouse;

import io.milepost.model.BatchSource;
import io.milepost.model.Coverage;
import io.milepost.model.Match;
import io.milepost.model.Week;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A store of trips: the seam that every engine implements. Bulk operations only.
 *
 * <p>Thread-safe. Questions may be asked from any thread at any time, and each is answered as of
 * one moment: with all of a load, or nothing of it. Loads may be begun, staged and committed by
 * several threads at once, each load by one of them; sources are read side by side, and what
 * changes the warehouse (commits, undos, routes, saved areas) waits for its turn, so that it knows
 * what the changes before it left. Close it when no thread is at work in it any more.
 */
public interface Warehouse extends AutoCloseable {

  Ledger ledger();

  EventLog events();

  /**
   * Reads {@code source} to its end and holds its rows outside the warehouse, in bounded memory.
   * Nothing is visible until {@link StagedLoad#commit}.
   *
   * @throws io.milepost.model.DataException when the source is wrong as a whole
   */
  StagedLoad stage(BatchSource source);

  /** The tables of datasets that declare their own. */
  TableStore tables();

  /**
   * Takes one committed load back: its rows and marts leave in one transaction; the ledger keeps
   * the load, as undone, and its rejections. Rows that a later load brought too, and that were
   * counted there as duplicates, stay and become that load's. Rejections that this load had mended
   * are open again. Rows that this load replaced are there again.
   *
   * @throws io.milepost.model.UsageException when there is no such load, it is not committed, or
   *     what it replaced is not kept
   */
  UndoneLoad undo(long loadId);

  /**
   * How often what is stored has changed since it was opened: more after each commit, undo, and
   * change of areas or routes; a caller that sees the same number twice would have had the same
   * answers.
   */
  long changes();

  /**
   * Puts what many loads left in many pieces together, so that questions are answered as quickly as
   * after one load. Answers stay the same.
   */
  OptimizedIndex optimize();

  /** The days covered by all trips; empty when there are none. */
  Optional<Coverage> findCoverage();

  /** Trips per week that has one, for the trips that {@code selection} takes. */
  SortedMap<Week, Long> tripsPerWeek(TripSelection selection);

  /** How many trips each match would count for the selection's area and period, in one pass. */
  SortedMap<Match, SortedMap<Week, Long>> tripsPerWeekByMatch(TripSelection selection);

  /** Trips by the cell in which one of their ends lies. */
  CellCounts tripsPerCell(CellSelection selection);

  /** The trip that started last in the {@code topRegions} regions with most trips. */
  Optional<LatestDatasource> findLatestDatasource(int topRegions);

  /** Names of the regions with a trip from {@code datasource}, in order. */
  List<String> regionsOf(String datasource);

  /** All regions with a trip, in order. */
  List<String> regions();

  /** All datasources with a trip, in order. */
  List<String> datasources();

  /**
   * Runs one read-only statement.
   *
   * @param most how long it may take; null for as long as it takes
   * @throws io.milepost.model.UsageException when it is not valid, or would change something or
   *     touch files or the network, or it takes longer
   */
  void query(String sql, @Nullable Duration most, RowSink sink);

  /** Runs one read-only statement, however long it takes. */
  default void query(String sql, RowSink sink) {
    query(sql, null, sink);
  }

  /**
   * Writes the rows of a table as Parquet, with the column {@code loaded_at}: when the load that
   * brought the row was committed, in UTC.
   *
   * @throws io.milepost.model.UsageException when there is no such table or column
   */
  StagedExport export(ExportOrder order);

  SavedAreas areas();

  RouteStore routes();

  @Override
  void close();
}
