package io.milepost.warehouse.report;

import io.milepost.model.Nearest;
import io.milepost.model.UsageException;
import java.util.List;

/** Refuses names that no trip has: the answer to a slip of the pen would be a misleading zero. */
public final class KnownNames {
  private KnownNames() {}

  /**
   * Does nothing when {@code name} is known.
   *
   * @param what {@code region}, {@code datasource}, …
   * @throws UsageException naming the nearest known one
   */
  public static void require(String what, String name, List<String> known) {
    if (known.isEmpty()) {
      throw new UsageException(
          "Unknown %s '%s': there are no trips yet. Load some first: milepost ingest FILE."
              .formatted(what, name));
    }
    if (!known.contains(name)) {
      throw new UsageException(
          "Unknown %s '%s'. %s".formatted(what, name, Nearest.hint(name, known)));
    }
  }
}
