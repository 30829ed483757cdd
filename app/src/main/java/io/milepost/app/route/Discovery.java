package io.milepost.app.route;

import io.milepost.routes.RouteSettings;
import io.milepost.routes.matching.RouteChange;
import java.util.List;
import java.util.Locale;

/**
 * What a discovery found.
 *
 * @param trips how many trips there are
 * @param tripsInRoutes how many of them belong to a route
 * @param routes how many routes there are now
 * @param changes what became of each route that was there, and which are new
 */
public record Discovery(
    RouteSettings settings, long trips, long tripsInRoutes, int routes, List<RouteChange> changes) {
  public Discovery {
    changes = List.copyOf(changes);
  }

  /** The changes of one kind. */
  public List<RouteChange> changes(RouteChange.Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).toList();
  }

  /** One sentence: how many routes, and how many trips belong to them. */
  public String sentence() {
    return String.format(
        Locale.ROOT,
        "Found %,d route%s; %,d of %,d trips belong to one%s.",
        routes,
        routes == 1 ? "" : "s",
        tripsInRoutes,
        trips,
        trips == 0 ? "" : String.format(Locale.ROOT, " (%.1f%%)", 100.0 * tripsInRoutes / trips));
  }
}
