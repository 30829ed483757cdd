package io.milepost.app.load;

import io.milepost.app.landing.LandedFile;
import io.milepost.app.landing.LandingStore;
import io.milepost.model.Load;
import io.milepost.model.LoadMode;
import io.milepost.model.LoadState;
import io.milepost.model.TableDataset;
import io.milepost.model.UsageException;
import io.milepost.warehouse.Ledger;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The landed files that a dataset's tables are made of: those of loads that count. */
public final class LandedLoads {
  private static final String REBUILT_FROM = "landing (";

  private final Ledger ledger;
  private final LandingStore store;

  public LandedLoads(Ledger ledger, LandingStore store) {
    this.ledger = ledger;
    this.store = store;
  }

  /** What the ledger calls the source of a rebuild. */
  static String sourceName(int files) {
    return REBUILT_FROM + files + (files == 1 ? " file)" : " files)");
  }

  /**
   * The files in the order of their loads; of a dataset whose loads replace all rows only the last.
   *
   * @param withoutMissing whether loads whose files are not kept any more may be left out
   * @throws UsageException when there are none, or some are missing
   */
  public List<LandedFile> list(TableDataset dataset, boolean withoutMissing) {
    List<Load> loads = counting(dataset);
    List<LandedFile> landed = store.list(dataset.name());
    Set<Long> landedIds = landed.stream().map(LandedFile::loadId).collect(Collectors.toSet());
    List<Long> missing =
        loads.stream().map(Load::loadId).filter(id -> !landedIds.contains(id)).toList();
    if (!missing.isEmpty() && !withoutMissing) {
      throw new UsageException(
          "The landed files of %d loads of '%s' are not kept (%s): their rows would be gone. Ingest these again first, or leave them out with --without-missing."
              .formatted(missing.size(), dataset.name(), ids(missing)));
    }
    Set<Long> ids = loads.stream().map(Load::loadId).collect(Collectors.toSet());
    List<LandedFile> files = landed.stream().filter(file -> ids.contains(file.loadId())).toList();
    if (files.isEmpty()) {
      throw new UsageException(
          "Nothing of '%s' is landed, so there is nothing to make its tables of. Ingest its files."
              .formatted(dataset.name()));
    }
    return files;
  }

  private List<Load> counting(TableDataset dataset) {
    List<Load> loads =
        ledger.list().stream()
            .filter(load -> load.dataset().equals(dataset.name()))
            .filter(load -> load.state() == LoadState.COMMITTED)
            .filter(load -> !load.source().startsWith(REBUILT_FROM))
            .toList();
    return dataset.mode() == LoadMode.REPLACE && loads.size() > 1
        ? loads.subList(loads.size() - 1, loads.size())
        : loads;
  }

  private static String ids(List<Long> loadIds) {
    String some = loadIds.stream().limit(10).map(String::valueOf).collect(Collectors.joining(", "));
    return loadIds.size() > 10 ? some + " …" : some;
  }
}
