package io.milepost.warehouse.area;

import io.milepost.model.Match;

/** Trips by slot and by which of their ends lie inside. Not thread-safe; merge after. */
final class MatchCounts {
  /** Bits that say which ends lie inside. */
  static final int ORIGIN = 1;

  static final int DESTINATION = 2;

  /** All combinations of the bits. */
  static final int ENDS = 4;

  private final long[][] trips;

  MatchCounts(int slots) {
    trips = new long[ENDS][slots];
  }

  void add(int ends, int slot, long count) {
    trips[ends][slot] += count;
  }

  void addAll(MatchCounts other) {
    for (int ends = 0; ends < ENDS; ends++) {
      for (int slot = 0; slot < trips[ends].length; slot++) {
        trips[ends][slot] += other.trips[ends][slot];
      }
    }
  }

  long trips(Match match, int slot) {
    long origin = trips[ORIGIN][slot];
    long destination = trips[DESTINATION][slot];
    long both = trips[ORIGIN | DESTINATION][slot];
    return switch (match) {
      case ORIGIN -> origin + both;
      case DESTINATION -> destination + both;
      case BOTH -> both;
      case EITHER -> origin + destination + both;
    };
  }
}
