package io.milepost.routes.matching;

import io.milepost.model.RouteAssigner;
import io.milepost.model.RouteAssigners;
import io.milepost.model.RouteSet;
import io.milepost.model.RouteShape;
import io.milepost.model.TripPasses;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Numbers the routes of a discovery: one that shares more than half of its trips with a route that
 * was, and more than half of that one's, is still the same and keeps its number. All others get
 * numbers that no route has had.
 *
 * @param routes by {@code route_id}
 * @param changes what became of each route that was, and which are new: by kind, then by number
 */
public record Matching(RouteSet routes, List<RouteChange> changes) {

  public Matching {
    changes = List.copyOf(changes);
  }

  /**
   * Numbers the routes that were found.
   *
   * @param before the routes that were; empty when there were none
   * @param method the word for the method that found the new ones
   * @param settings of the discovery, JSON
   * @param found the new ones, in the order in which those that are new get their numbers
   * @param trips all trips; gone through once, and only if there were routes
   */
  public static Matching of(
      Optional<RouteSet> before,
      String method,
      String settings,
      List<RouteShape> found,
      TripPasses trips,
      RouteAssigners assigners) {
    RouteSet provisional = new RouteSet(method, settings, found.size(), numbered(found));
    Map<Overlap.Pair, Long> overlap =
        before.isEmpty() || before.get().shapes().isEmpty()
            ? Map.of()
            : Overlap.of(trips, assigners.of(before.get()), assigners.of(provisional));
    Kinship kinship = new Kinship(overlap);
    int last = before.map(RouteSet::lastId).orElse(RouteAssigner.NONE);
    Map<Integer, Integer> idOf = new HashMap<>();
    SortedMap<Integer, RouteShape> shapes = new TreeMap<>();
    for (int number = 1; number <= found.size(); number++) {
      int same = kinship.sameAs(number);
      int id = same == RouteAssigner.NONE ? ++last : same;
      idOf.put(number, id);
      shapes.put(id, found.get(number - 1));
    }
    return new Matching(
        new RouteSet(method, settings, last, shapes),
        new Changes(kinship, idOf)
            .of(before.map(RouteSet::shapes).orElse(new TreeMap<>()).keySet()));
  }

  private static SortedMap<Integer, RouteShape> numbered(List<RouteShape> found) {
    SortedMap<Integer, RouteShape> numbered = new TreeMap<>();
    for (RouteShape shape : found) {
      numbered.put(numbered.size() + 1, shape);
    }
    return numbered;
  }
}
