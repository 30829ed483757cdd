package io.milepost.app.load;

import io.milepost.model.AreaDataset;
import io.milepost.model.Dataset;
import io.milepost.model.Load;
import io.milepost.model.LoadMode;
import io.milepost.model.LoadState;
import io.milepost.model.SourceSummary;
import io.milepost.model.TableDataset;
import io.milepost.warehouse.Ledger;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether a source would bring nothing, since an earlier load brought the same content.
 *
 * <p>Where rows only join others, any load that counts may be that one. Where they take the place
 * of others it is the last alone: what came before it is not what the tables hold now.
 */
record EarlierLoads(Ledger ledger) {

  Optional<Load> findSame(LoadRequest request, SourceSummary summary) {
    if (request.input() instanceof LoadInput.Landed) {
      return Optional.empty();
    }
    Dataset dataset = request.settings().dataset();
    return request.retryOf() == null && takesTheirPlace(dataset)
        ? last(dataset).filter(load -> summary.contentHash().equals(load.contentHash()))
        : ledger.findCommitted(dataset.name(), summary.contentHash());
  }

  private static boolean takesTheirPlace(Dataset dataset) {
    return dataset instanceof AreaDataset
        || dataset instanceof TableDataset tables && tables.mode() != LoadMode.APPEND;
  }

  /**
   * Rebuilds and mended rows leave the content of the load before them where it is. Areas stay when
   * the load that saved them is undone.
   */
  private Optional<Load> last(Dataset dataset) {
    Set<LoadState> there =
        dataset instanceof AreaDataset
            ? Set.of(LoadState.COMMITTED, LoadState.UNDONE)
            : Set.of(LoadState.COMMITTED);
    return ledger.findLast(dataset.name(), there, RebuildName.SCHEME);
  }
}
