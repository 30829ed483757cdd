package io.milepost.warehouse.area;

import java.util.Arrays;

/** Trips by the segment's groups. Not thread-safe. */
final class TripSums {
  private long[] trips = new long[64];

  void add(PageGroups page) {
    for (int i = 0; i < page.size(); i++) {
      int group = page.number(i);
      if (group >= trips.length) {
        trips = Arrays.copyOf(trips, Math.max(group + 1, 2 * trips.length));
      }
      trips[group] += page.trips(i);
    }
  }

  /** The trips of the first {@code groups} groups. */
  long[] of(int groups) {
    return Arrays.copyOf(trips, groups);
  }
}
