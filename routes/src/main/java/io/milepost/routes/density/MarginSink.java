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
  private final PairTable pairs = new PairTable();
  private final Map<Integer, Marginals> marginals = new HashMap<>();

  MarginSink(Map<Integer, Locator> locators, int timeBins) {
    this.locators = locators;
    this.timeBins = timeBins;
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

  /** Moves what all have counted to the first of them. */
  static MarginSink join(List<MarginSink> sinks) {
    MarginSink first = sinks.get(0);
    for (MarginSink other : sinks.subList(1, sinks.size())) {
      first.pairs.addAll(other.pairs);
      other.marginals.forEach((region, some) -> first.of(region).addAll(some));
    }
    return first;
  }

  PairTable pairs() {
    return pairs;
  }

  Map<Integer, Marginals> marginals() {
    return marginals;
  }
}
