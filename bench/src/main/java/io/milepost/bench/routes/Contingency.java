package io.milepost.bench.routes;

import java.util.HashMap;
import java.util.Map;

/**
 * How many trips made from which route are in which group. Trips that belong to nothing ({@value
 * #NONE}), on either side, are each alone there: in no pair. Memory grows with the combinations of
 * route and group, not with the trips. Not thread-safe.
 */
final class Contingency {
  /** The route of noise, and the group of a trip that is in none. */
  static final long NONE = 0;

  private record Combination(long planted, long found) {}

  private final Map<Combination, Long> trips = new HashMap<>();

  /** Adds {@code count} trips. */
  void add(long planted, long found, long count) {
    trips.merge(new Combination(planted, found), count, Long::sum);
  }

  long trips() {
    return trips.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Routes that at least one trip was made from. */
  long planted() {
    return trips.keySet().stream()
        .mapToLong(Combination::planted)
        .filter(route -> route != NONE)
        .distinct()
        .count();
  }

  /** Groups with at least one trip. */
  long found() {
    return trips.keySet().stream()
        .mapToLong(Combination::found)
        .filter(group -> group != NONE)
        .distinct()
        .count();
  }

  /** Exact for up to 4,000,000,000 trips. */
  PairScore score() {
    Map<Long, Long> perPlanted = new HashMap<>();
    Map<Long, Long> perFound = new HashMap<>();
    long common = 0;
    for (Map.Entry<Combination, Long> entry : trips.entrySet()) {
      Combination combination = entry.getKey();
      perPlanted.merge(combination.planted(), entry.getValue(), Long::sum);
      perFound.merge(combination.found(), entry.getValue(), Long::sum);
      if (combination.planted() != NONE && combination.found() != NONE) {
        common += pairs(entry.getValue());
      }
    }
    return new PairScore(pairs(perPlanted), pairs(perFound), common);
  }

  private static long pairs(Map<Long, Long> sizes) {
    return sizes.entrySet().stream()
        .filter(entry -> entry.getKey() != NONE)
        .mapToLong(entry -> pairs(entry.getValue()))
        .sum();
  }

  private static long pairs(long size) {
    return size * (size - 1) / 2;
  }
}
