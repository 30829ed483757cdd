package io.milepost.app.prove;

import io.milepost.model.LoadCounts;
import io.milepost.warehouse.Warehouse;
import java.util.Locale;
import java.util.Optional;

/** Whether a load took every row: made-up trips are all good and all different. */
final class LoadCheck {
  private LoadCheck() {}

  /** A sentence when the first load of {@code warehouse} did not take all of {@code rows}. */
  static Optional<String> findFault(Warehouse warehouse, long rows) {
    LoadCounts counts = warehouse.ledger().find(1).orElseThrow().counts();
    if (counts.rowsRead() == rows && counts.rowsLoaded() == rows) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "Loading %,d trips: expected all of them loaded; found %,d read, %,d loaded, %,d duplicates, %,d rejected.",
            rows,
            counts.rowsRead(),
            counts.rowsLoaded(),
            counts.rowsDuplicate(),
            counts.rowsRejected()));
  }
}
