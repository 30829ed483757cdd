package io.milepost.app.load;

import io.milepost.app.landing.LandedFile;
import io.milepost.ingest.Sources;
import io.milepost.ingest.remote.OpenedFile;
import io.milepost.ingest.table.JoinedTables;
import io.milepost.model.ChecksFailedException;
import io.milepost.model.Drift;
import io.milepost.model.MilepostException;
import io.milepost.model.SourceSummary;
import io.milepost.model.TableDataset;
import io.milepost.model.TableSource;
import io.milepost.warehouse.Ledger;
import io.milepost.warehouse.StagedLoad;
import io.milepost.warehouse.TableStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Makes the tables of a dataset anew from its landed files, by its declaration as it is now. It is
 * a load of its own: until it is committed readers see the tables as they were, and undoing it
 * brings them back.
 */
public final class Rebuild {
  private static final String DECODE = "decode";

  private final OpenHome home;
  private final Ledger ledger;
  private final TableStore tables;
  private final Path spool;
  private final LoadListener listener;

  public Rebuild(OpenHome home, LoadListener listener) {
    this.home = home;
    this.ledger = home.warehouse().ledger();
    this.tables = home.warehouse().tables();
    this.spool = home.home().temporaryDirectory();
    this.listener = listener;
  }

  /**
   * Runs a rebuild to its end. Files that cannot be taken make a {@code failed} load.
   *
   * @param landed in the order of their loads
   */
  public LoadResult run(TableDataset declared, List<LandedFile> landed, MaxRejected maxRejected) {
    String name = LandedLoads.sourceName(landed.size());
    long loadId = ledger.begin(declared.name(), name, null);
    RejectedByCode rejected = RejectedByCode.NONE;
    try {
      ledger.stepStarted(loadId, DECODE);
      rejected = read(loadId, declared, name, landed, maxRejected);
    } catch (MilepostException e) {
      ledger.endFailed(loadId, e.getMessage());
    } finally {
      listener.ended();
    }
    return LoadResult.of(home.warehouse(), ledger.find(loadId).orElseThrow(), rejected);
  }

  /** Reads until the tables have followed all that the files bring. */
  private RejectedByCode read(
      long loadId,
      TableDataset declared,
      String name,
      List<LandedFile> landed,
      MaxRejected maxRejected) {
    TableDataset dataset = tables.evolved(declared);
    while (true) {
      try (TableSource source = open(dataset, name, landed)) {
        listener.reading(name, source::progress);
        try (StagedLoad staged = tables.stageAnew(declared, source)) {
          Drift drift = source.drift();
          if (drift.isNone()) {
            return settle(loadId, name, staged, maxRejected);
          }
          dataset = dataset.following(drift);
        }
      }
    }
  }

  private TableSource open(TableDataset dataset, String name, List<LandedFile> landed) {
    List<Supplier<TableSource>> sources =
        landed.stream().<Supplier<TableSource>>map(file -> () -> open(dataset, file)).toList();
    return new JoinedTables(dataset, name, sources);
  }

  private TableSource open(TableDataset dataset, LandedFile file) {
    OpenedFile content = new OpenedFile(file.open(), file.bytes());
    return Sources.tables(dataset, content, file.name(), spool);
  }

  private RejectedByCode settle(
      long loadId, String name, StagedLoad staged, MaxRejected maxRejected) {
    SourceSummary summary = staged.summary();
    ledger.stepFinished(loadId, DECODE, summary.rowsRead());
    long rejected = summary.rejections().count();
    if (!maxRejected.allows(rejected, summary.rowsRead())) {
      ledger.endRefused(
          loadId,
          summary,
          String.format(
              Locale.ROOT,
              "%d of %d rows were rejected, %s.",
              rejected,
              summary.rowsRead(),
              maxRejected.refusal()));
    } else {
      listener.storing(name, summary.rowsRead());
      commit(loadId, staged);
    }
    return RejectedByCode.of(summary.rejections());
  }

  private void commit(long loadId, StagedLoad staged) {
    try {
      staged.commit(loadId, false);
    } catch (ChecksFailedException e) {
      ledger.endRefused(loadId, staged.summary(), e.getMessage());
    }
  }
}
