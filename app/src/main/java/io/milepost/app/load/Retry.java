package io.milepost.app.load;

import io.milepost.app.config.Datasets;
import io.milepost.app.config.Landing;
import io.milepost.ingest.Sources;
import io.milepost.model.DataException;
import io.milepost.model.Dataset;
import io.milepost.model.Load;
import io.milepost.model.LoadMode;
import io.milepost.model.LoadState;
import io.milepost.model.TableDataset;
import io.milepost.model.UsageException;
import io.milepost.warehouse.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Loads rows that were rejected and are mended now, as a load of its own that names the first one.
 * May be run again with the same file: rows that are in the warehouse already are duplicates.
 */
public final class Retry {
  private final OpenHome home;
  private final Ledger ledger;
  private final Datasets datasets;
  private final LoadCoordinator coordinator;

  public Retry(OpenHome home, LoadCoordinator coordinator) {
    this.home = home;
    this.ledger = home.warehouse().ledger();
    this.datasets = new Datasets(home.home());
    this.coordinator = coordinator;
  }

  /**
   * Loads the rows of {@code file} that are mended, and marks their rejections.
   *
   * @param loadId the load that rejected the rows
   * @param file what {@code rejects ID --format csv} printed, mended
   * @throws DataException when the file is no such file, or nothing in it is mended
   * @throws UsageException when there is no such load, it was undone, or it was a rebuild
   */
  public RetryResult run(long loadId, Path file) {
    RejectedRows rejected = RejectedRows.of(loadId, ledger, datasets);
    rejected.requireGivenBack();
    requireNotUndone(rejected.load());
    requireNotReplaced(rejected.load());
    Dataset dataset = RetryDataset.of(datasets.get(rejected.load().dataset()), rejected.columns());
    OpenRejections open = new OpenRejections(rejected);
    Path target = home.home().temporaryDirectory().resolve("retry-" + UUID.randomUUID());
    try {
      RetryRows rows = RetryFile.read(file, rejected, open, target);
      requireRows(file, rows);
      return result(loadId, rows, open, load(loadId, file, dataset, rows));
    } finally {
      delete(target);
    }
  }

  /** Whoever took a load back does not want the rest of its rows in. */
  private static void requireNotUndone(Load load) {
    if (load.state() == LoadState.UNDONE) {
      throw new UsageException(
          "Load %d was undone, so its rejected rows stay out too. Ingest %s again, then retry the rows that the new load rejects."
              .formatted(load.loadId(), load.source()));
    }
  }

  /** What was replaced since is there no more, and mended rows of it would stand among others. */
  private void requireNotReplaced(Load load) {
    boolean replaces =
        datasets.get(load.dataset()) instanceof TableDataset tables
            && tables.mode() == LoadMode.REPLACE;
    Optional<Load> later =
        ledger.list().stream()
            .filter(other -> other.dataset().equals(load.dataset()) && other.retryOf() == null)
            .filter(other -> !RebuildName.isRebuild(other))
            .filter(other -> other.loadId() > load.loadId())
            .filter(other -> other.state() == LoadState.COMMITTED)
            .findFirst();
    if (replaces && later.isPresent()) {
      throw new UsageException(
          "Load %d was replaced by load %d, so its rejected rows stay out. Mend those of load %d."
              .formatted(load.loadId(), later.get().loadId(), later.get().loadId()));
    }
  }

  private static void requireRows(Path file, RetryRows rows) {
    if (rows.originalLines().isEmpty()) {
      throw new DataException(
          "Expected '%s' to hold mended rows; found none (%d rows stand as they were given out)."
              .formatted(file, rows.untouched()));
    }
  }

  private LoadResult load(long loadId, Path file, Dataset dataset, RetryRows rows) {
    Landing landing = datasets.declaration(dataset.name()).landing();
    LoadSettings settings = new LoadSettings(dataset, landing, new MaxRejected.AllButOne(), false);
    return coordinator.load(
        new LoadRequest(settings, file.toString(), () -> Sources.file(rows.file()), loadId));
  }

  private RetryResult result(long loadId, RetryRows rows, OpenRejections open, LoadResult result) {
    long[] mended = mendedLines(rows, open, result.load());
    Load load = result.load();
    if (mended.length > 0) {
      Long earlier = load.sameContentAs();
      ledger.markMended(loadId, mended, earlier == null ? load.loadId() : earlier);
    }
    return new RetryResult(
        result, mended.length, rows.untouched(), open.openCount() - mended.length);
  }

  /** Lines of the first load whose rows are in the warehouse now, and were not before. */
  private long[] mendedLines(RetryRows rows, OpenRejections open, Load load) {
    if (load.state() != LoadState.COMMITTED && load.state() != LoadState.ALREADY_LOADED) {
      return new long[0];
    }
    Long earlier = load.sameContentAs();
    Set<Long> rejectedAgain = new HashSet<>();
    ledger.rejections(
        earlier == null ? load.loadId() : earlier,
        stored -> rejectedAgain.add(stored.rejection().line()));
    return rows.originalLines().entrySet().stream()
        .filter(row -> !rejectedAgain.contains(row.getKey()) && open.isOpen(row.getValue()))
        .mapToLong(row -> row.getValue())
        .sorted()
        .distinct()
        .toArray();
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
