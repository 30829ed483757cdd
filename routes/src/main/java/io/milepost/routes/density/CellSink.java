package io.milepost.routes.density;

import io.milepost.model.TripBlock;
import io.milepost.model.TripSink;
import io.milepost.routes.cells.CellCounts;
import io.milepost.routes.cells.CellTally;
import io.milepost.routes.cells.Locator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Counts the cells of pairs that have many trips. */
final class CellSink implements TripSink {
  private final Map<Integer, Locator> locators;
  private final PairTable pairs;
  private final int least;
  private final Map<Integer, CellTally> tallies = new HashMap<>();

  /**
   * Counts nothing yet.
   *
   * @param pairs only read
   * @param least trips of a pair whose cells are counted
   */
  CellSink(Map<Integer, Locator> locators, PairTable pairs, int least) {
    this.locators = locators;
    this.pairs = pairs;
    this.least = least;
  }

  @Override
  public void take(TripBlock trips) {
    int row = 0;
    while (row < trips.rows()) {
      int region = trips.regionIds[row];
      Locator locator = Objects.requireNonNull(locators.get(region));
      CellTally tally = tallies.computeIfAbsent(region, any -> new CellTally());
      for (; row < trips.rows() && trips.regionIds[row] == region; row++) {
        long key = locator.key(trips, row);
        if (pairs.trips(region, key) >= least) {
          tally.add(key, 1);
        }
      }
    }
  }

  /** The cells of a region, which the sinks let go. */
  static CellCounts cells(List<CellSink> sinks, int region) {
    CellTally all = new CellTally();
    for (CellSink sink : sinks) {
      CellTally some;
      synchronized (sink.tallies) {
        some = sink.tallies.remove(region);
      }
      if (some != null) {
        all.addAll(some);
      }
    }
    return all.cells();
  }
}
