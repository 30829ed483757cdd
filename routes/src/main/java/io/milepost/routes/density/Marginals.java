package io.milepost.routes.density;

import io.milepost.routes.cells.Grid;

/** How many trips each origin, each destination and each time bin has. Not thread-safe. */
final class Marginals {
  private final PlaceCounts origins = new PlaceCounts();
  private final PlaceCounts destinations = new PlaceCounts();
  private final long[] times;
  private long trips;

  Marginals(int timeBins) {
    times = new long[timeBins];
  }

  /** Counts trips in a cell; fewer than none leave them out. */
  void add(long key, long count) {
    origins.add(Grid.place(key, 0), count);
    destinations.add(Grid.place(key, 2), count);
    times[Grid.along(key, Grid.TIME_AXIS)] += count;
    trips += count;
  }

  /** Counts what {@code other} has counted. */
  void addAll(Marginals other) {
    origins.addAll(other.origins);
    destinations.addAll(other.destinations);
    for (int i = 0; i < times.length; i++) {
      times[i] += other.times[i];
    }
    trips += other.trips;
  }

  PlaceCounts origins() {
    return origins;
  }

  PlaceCounts destinations() {
    return destinations;
  }

  int timeBins() {
    return times.length;
  }

  long time(int bin) {
    return times[bin];
  }

  long trips() {
    return trips;
  }
}
