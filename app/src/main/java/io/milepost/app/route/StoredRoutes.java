package io.milepost.app.route;

import io.milepost.model.Nearest;
import io.milepost.model.UsageException;
import io.milepost.warehouse.RouteStore;
import io.milepost.warehouse.StoredRoute;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The routes of a warehouse as users ask for them. */
public final class StoredRoutes {
  private static final Comparator<StoredRoute> MOST_TRIPS_FIRST =
      Comparator.comparingLong(StoredRoute::trips)
          .reversed()
          .thenComparingInt(StoredRoute::routeId);

  private final RouteStore store;

  public StoredRoutes(RouteStore store) {
    this.store = store;
  }

  static UsageException notFoundYet() {
    return new UsageException(
        "No routes were looked for yet. Find them with 'milepost routes discover'.");
  }

  /**
   * Routes, those with most trips first.
   *
   * @param region only those of this region; null for all
   */
  public List<StoredRoute> list(@Nullable String region) {
    return store.list(region).stream().sorted(MOST_TRIPS_FIRST).toList();
  }

  /**
   * As {@link #list}, but there are some.
   *
   * @throws UsageException when no routes were looked for yet, or none was found
   */
  public List<StoredRoute> getAll(@Nullable String region) {
    List<StoredRoute> routes = list(region);
    if (routes.isEmpty()) {
      throw store.find().isEmpty()
          ? notFoundYet()
          : new UsageException(
              "No routes were found%s.".formatted(region == null ? "" : " in " + region));
    }
    return routes;
  }

  /**
   * A route of a region.
   *
   * @throws UsageException when there is none of that number
   */
  public StoredRoute get(String region, int routeId) {
    return store.list(region).stream()
        .filter(route -> route.routeId() == routeId)
        .findFirst()
        .orElseThrow(() -> unknown(region, routeId));
  }

  private UsageException unknown(String region, int routeId) {
    if (store.find().isEmpty()) {
      return notFoundYet();
    }
    String elsewhere =
        store.list(null).stream()
            .filter(route -> route.routeId() == routeId)
            .map(route -> "Route %d is in %s.".formatted(routeId, route.region()))
            .findFirst()
            .orElseGet(() -> Nearest.hint(String.valueOf(routeId), ids(region)));
    return new UsageException(
        "There is no route %d in %s. %s 'milepost routes list' shows all."
            .formatted(routeId, region, elsewhere));
  }

  private List<String> ids(String region) {
    return list(region).stream().map(route -> String.valueOf(route.routeId())).toList();
  }
}
