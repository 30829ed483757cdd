package io.milepost.routes.matching;

import io.milepost.model.RouteAssigner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which routes that were, and which that are, have so many trips in common that they are kin. */
final class Kinship {
  /** One that shares more than this with another, both ways, is the same. */
  private static final double SAME = 0.5;

  /** One that shares at least this much with another, either way, is kin. */
  private static final double KIN = 0.25;

  private final Map<Integer, Long> oldTrips = new HashMap<>();
  private final Map<Integer, Long> newTrips = new HashMap<>();
  private final Map<Integer, List<Integer>> ancestors = new HashMap<>();
  private final Map<Integer, List<Integer>> descendants = new HashMap<>();
  private final Map<Integer, Integer> same = new HashMap<>();

  /** From the trips in common. */
  Kinship(Map<Overlap.Pair, Long> overlap) {
    overlap.forEach(
        (pair, trips) -> {
          oldTrips.merge(pair.before(), trips, Long::sum);
          newTrips.merge(pair.after(), trips, Long::sum);
        });
    overlap.forEach(this::link);
    ancestors.values().forEach(list -> list.sort(null));
    descendants.values().forEach(list -> list.sort(null));
  }

  private void link(Overlap.Pair pair, long trips) {
    if (pair.before() == RouteAssigner.NONE || pair.after() == RouteAssigner.NONE || trips == 0) {
      return;
    }
    double ofOld = (double) trips / oldTrips.getOrDefault(pair.before(), 0L);
    double ofNew = (double) trips / newTrips.getOrDefault(pair.after(), 0L);
    if (ofOld >= KIN || ofNew >= KIN) {
      ancestors.computeIfAbsent(pair.after(), any -> new ArrayList<>()).add(pair.before());
      descendants.computeIfAbsent(pair.before(), any -> new ArrayList<>()).add(pair.after());
    }
    if (ofOld > SAME && ofNew > SAME) {
      same.put(pair.after(), pair.before());
    }
  }

  /** The route that was that a present one still is, or {@link RouteAssigner#NONE}. */
  int sameAs(int present) {
    return same.getOrDefault(present, RouteAssigner.NONE);
  }

  /** The kin among those that were, ascending. */
  List<Integer> ancestors(int present) {
    return ancestors.getOrDefault(present, List.of());
  }

  /** The kin among those that are, ascending. */
  List<Integer> descendants(int earlier) {
    return descendants.getOrDefault(earlier, List.of());
  }
}
