package io.milepost.app.load;

import io.milepost.app.landing.LandedFile;
import io.milepost.app.landing.LandingStore;
import io.milepost.model.Load;
import io.milepost.model.LoadMode;
import io.milepost.model.LoadState;
import io.milepost.model.TableDataset;
import io.milepost.model.UsageException;
import io.milepost.warehouse.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The landed files that a dataset's tables are made of: those of loads that count. */
public final class LandedLoads {
  private final Ledger ledger;
  private final LandingStore store;
  private final Consumer<String> notices;

  /**
   * @param notices takes a sentence about loads that are left out
   */
  public LandedLoads(Ledger ledger, LandingStore store, Consumer<String> notices) {
    this.ledger = ledger;
    this.store = store;
    this.notices = notices;
  }

  /**
   * The files in the order of their loads; of a dataset whose loads replace all rows only the last,
   * and its mended rows. The file of a load may also be one that came later with the same content.
   *
   * @param withoutMissing whether loads whose files are not kept any more may be left out
   * @throws UsageException when there are none, or some are missing
   */
  public List<LandedRows> list(TableDataset dataset, boolean withoutMissing) {
    List<Load> all =
        ledger.list().stream().filter(load -> load.dataset().equals(dataset.name())).toList();
    LandedContent landed = LandedContent.of(all, store.list(dataset.name()));
    List<LandedRows> files = new ArrayList<>();
    List<Long> missing = new ArrayList<>();
    for (Load load : counting(all, dataset.mode())) {
      Optional<LandedFile> file = landed.find(load);
      file.ifPresent(found -> files.add(new LandedRows(found, mended(load))));
      if (file.isEmpty()) {
        missing.add(load.loadId());
      }
    }
    if (!withoutMissing) {
      requireAll(dataset, missing);
    }
    requireAny(dataset, files);
    if (!missing.isEmpty()) {
      tellOf(missing, dataset);
    }
    return files;
  }

  private static List<Load> counting(List<Load> loads, LoadMode mode) {
    List<Load> counting =
        loads.stream()
            .filter(load -> load.state() == LoadState.COMMITTED)
            .filter(load -> !RebuildName.isRebuild(load))
            .toList();
    return mode == LoadMode.REPLACE ? counting.subList(last(counting), counting.size()) : counting;
  }

  /** Where the last load stands that brought more than mended rows of another. */
  private static int last(List<Load> loads) {
    for (int i = loads.size() - 1; i > 0; i--) {
      if (loads.get(i).retryOf() == null) {
        return i;
      }
    }
    return 0;
  }

  private @Nullable List<String> mended(Load load) {
    return load.retryOf() == null
        ? null
        : ledger.findShape(load.retryOf()).map(Ledger.SourceShape::columns).orElse(List.of());
  }

  private static void requireAll(TableDataset dataset, List<Long> missing) {
    if (!missing.isEmpty()) {
      throw new UsageException(
          "Of '%s' the landed files of loads %s are not kept: their rows would be gone. Ingest the same files again first (mended rows with 'rejects retry'), which keeps them, or leave them out with --without-missing."
              .formatted(dataset.name(), ids(missing)));
    }
  }

  private void tellOf(List<Long> missing, TableDataset dataset) {
    notices.accept(
        "The tables of '%s' are made without the rows of loads %s, whose files are not kept. To have them there again, ingest their files again, then rebuild once more."
            .formatted(dataset.name(), ids(missing)));
  }

  private static void requireAny(TableDataset dataset, List<LandedRows> files) {
    if (files.isEmpty()) {
      throw new UsageException(
          "Nothing of '%s' is landed, so there is nothing to make its tables of. Ingest its files."
              .formatted(dataset.name()));
    }
  }

  private static String ids(List<Long> loadIds) {
    String some = loadIds.stream().limit(10).map(String::valueOf).collect(Collectors.joining(", "));
    return loadIds.size() > 10 ? some + " …" : some;
  }
}
