package io.milepost.routes.kmeans;

import io.milepost.model.TripBlock;
import io.milepost.model.TripPasses;
import io.milepost.model.TripSink;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts the trips of each region. */
final class RegionTrips implements TripSink {
  private final Map<Integer, Long> counts = new HashMap<>();

  /** How many trips each region has. */
  static SortedMap<Integer, Long> of(TripPasses trips) {
    SortedMap<Integer, Long> all = new TreeMap<>();
    for (RegionTrips some : trips.read(RegionTrips::new)) {
      some.counts.forEach((region, count) -> all.merge(region, count, Long::sum));
    }
    return all;
  }

  @Override
  public void take(TripBlock trips) {
    int from = 0;
    while (from < trips.rows()) {
      int to = from + 1;
      while (to < trips.rows() && trips.regionIds[to] == trips.regionIds[from]) {
        to++;
      }
      counts.merge(trips.regionIds[from], (long) to - from, Long::sum);
      from = to;
    }
  }
}
