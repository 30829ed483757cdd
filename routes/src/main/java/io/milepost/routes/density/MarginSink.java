package io.milepost.routes.density;

import io.milepost.model.TripBlock;
import io.milepost.model.TripSink;
import io.milepost.routes.cells.Locator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Counts pairs of origin and destination cells, and the marginals of each region. */
final class MarginSink implements TripSink {
  private final Map<Integer, Locator> locators;
  private final int timeBins;
  private final PairTable pairs;
  private final Map<Integer, Marginals> marginals = new HashMap<>();

  MarginSink(Map<Integer, Locator> locators, int timeBins, PairTable pairs) {
    this.locators = locators;
    this.timeBins = timeBins;
    this.pairs = pairs;
  }

  @Override
  public void take(TripBlock trips) {
    int row = 0;
    while (row < trips.rows()) {
      int region = trips.regionIds[row];
      Locator locator = Objects.requireNonNull(locators.get(region));
      Marginals of = of(region);
      for (; row < trips.rows() && trips.regionIds[row] == region; row++) {
        long key = locator.key(trips, row);
        of.add(key, 1);
        pairs.add(region, key);
      }
    }
  }

  private Marginals of(int region) {
    return marginals.computeIfAbsent(region, any -> new Marginals(timeBins));
  }

  /** The marginals of all, by region. */
  static Map<Integer, Marginals> join(List<MarginSink> sinks) {
    MarginSink first = sinks.get(0);
    for (MarginSink other : sinks.subList(1, sinks.size())) {
      other.marginals.forEach((region, some) -> first.of(region).addAll(some));
    }
    return first.marginals;
  }
}
