package io.milepost.warehouse.duckdb.bulk;

import io.milepost.model.BatchSource;
import io.milepost.model.RouteAssigners;
import io.milepost.warehouse.Ledger;
import io.milepost.warehouse.StagedLoad;
import io.milepost.warehouse.duckdb.area.AreaStore;
import io.milepost.warehouse.duckdb.store.DuckDb;
import io.milepost.warehouse.duckdb.store.LedgerWriter;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Brings sources into a DuckDB database. Several threads may read at once; what they read is stored
 * load by load.
 */
public final class BulkLoader {
  private final DuckDb database;
  private final AreaStore areas;
  private final RouteAssigners assigners;
  private final Ledger ledger;
  private final LedgerWriter ledgerWriter;
  private final StagingPlan plan;
  private final AtomicInteger staged = new AtomicInteger();

  /**
   * A loader of {@code database}.
   *
   * @param areas takes the trips, too
   * @param assigners give the trips their routes
   * @param ledger is told of the steps as they start and end
   * @param ledgerWriter ends a load in the load's own transaction
   */
  public BulkLoader(
      DuckDb database,
      AreaStore areas,
      RouteAssigners assigners,
      Ledger ledger,
      LedgerWriter ledgerWriter,
      StagingPlan plan) {
    this.database = database;
    this.areas = areas;
    this.assigners = assigners;
    this.ledger = ledger;
    this.ledgerWriter = ledgerWriter;
    this.plan = plan;
  }

  /**
   * Reads {@code source} to its end. A load beside others has little memory and spills the sooner,
   * so that all of them together hold little more than one.
   */
  public StagedLoad stage(BatchSource source) {
    StagingPlan share = staged.getAndIncrement() == 0 ? plan : plan.besideOthers();
    try {
      return DuckDbStagedLoad.read(
          database, areas, assigners, ledger, ledgerWriter, share, source, staged::decrementAndGet);
    } catch (RuntimeException | Error e) {
      staged.decrementAndGet();
      throw e;
    }
  }
}
