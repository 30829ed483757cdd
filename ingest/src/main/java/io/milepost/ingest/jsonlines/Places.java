package io.milepost.ingest.jsonlines;

import io.milepost.ingest.table.Undeclared;
import io.milepost.model.DriftPolicy;
import io.milepost.model.Origin;
import io.milepost.model.TableDataset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The places that one reader knows, each once. Not thread-safe. */
final class Places {
  private final Map<PathNode, Place> places = new HashMap<>();
  private final boolean wantsUndeclared;
  private final int tables;

  Places(TableDataset dataset) {
    wantsUndeclared = dataset.drift().columns() != DriftPolicy.Columns.IGNORE;
    tables = dataset.tables().size();
  }

  Place of(PathNode node) {
    Place known = places.get(node);
    if (known == null) {
      known = new Place(this, node);
      places.put(node, known);
    }
    return known;
  }

  /** For a path that no field names; null when nobody wants to know of those. */
  @Nullable Undeclared newUndeclared(String path) {
    return wantsUndeclared
        ? new Undeclared(
            path, new Origin.Named(List.of(path)), 0, tables, !JsonSlots.isTooDeep(path))
        : null;
  }
}
