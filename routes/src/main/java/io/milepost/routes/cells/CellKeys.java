package io.milepost.routes.cells;

import io.milepost.model.TripBlock;
import io.milepost.model.TripSink;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Collects the cells of trips, by region. */
public final class CellKeys implements TripSink {
  private final Map<Integer, Locator> locators;
  private final Map<Integer, LongChunks> keys = new HashMap<>();

  /**
   * Collects nothing yet.
   *
   * @param locators by region
   */
  public CellKeys(Map<Integer, Locator> locators) {
    this.locators = locators;
  }

  @Override
  public void take(TripBlock trips) {
    int from = 0;
    while (from < trips.rows()) {
      int to = from + 1;
      while (to < trips.rows() && trips.regionIds[to] == trips.regionIds[from]) {
        to++;
      }
      take(trips, from, to);
      from = to;
    }
  }

  private void take(TripBlock trips, int from, int to) {
    int region = trips.regionIds[from];
    LongChunks into = keys.computeIfAbsent(region, any -> new LongChunks());
    Locator locator = Objects.requireNonNull(locators.get(region));
    for (int i = from; i < to; i++) {
      into.add(locator.key(trips, i));
    }
  }

  /** The cells that the trips of a region, which they take along, lie in. */
  public static CellCounts take(List<CellKeys> all, int region) {
    long size = 0;
    for (CellKeys some : all) {
      size += some.keys.getOrDefault(region, new LongChunks()).size();
    }
    long[] keys = new long[Math.toIntExact(size)];
    int at = 0;
    for (CellKeys some : all) {
      LongChunks chunks = some.keys.get(region);
      at = chunks == null ? at : chunks.drainTo(keys, at);
    }
    return CellCounts.of(keys, at);
  }
}
