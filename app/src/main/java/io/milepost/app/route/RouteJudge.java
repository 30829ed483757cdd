package io.milepost.app.route;

import io.milepost.model.RouteAssigner;
import io.milepost.model.RouteAssigners;
import io.milepost.model.RouteSet;
import io.milepost.warehouse.RouteStore;
import io.milepost.warehouse.StoredRoute;
import io.milepost.warehouse.report.KnownNames;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells whether two trips are together, by the stored routes. */
public final class RouteJudge {
  private final RouteStore store;
  private final List<String> regions;
  private final RouteAssigner assigner;

  /**
   * @param regions all that have trips
   * @param assigners read the routes as a load does
   * @throws io.milepost.model.UsageException when no routes were found yet
   */
  public RouteJudge(RouteStore store, List<String> regions, RouteAssigners assigners) {
    RouteSet routes = store.find().orElseThrow(StoredRoutes::notFoundYet);
    this.store = store;
    this.regions = regions;
    this.assigner = assigners.of(routes).get();
  }

  /**
   * Whether the trips are together, and why.
   *
   * @throws io.milepost.model.UsageException when no trip has the region of one of them
   */
  public Verdict judge(AskedTrip first, AskedTrip second) {
    return new Verdict(membership(first), membership(second));
  }

  private Membership membership(AskedTrip trip) {
    KnownNames.require("region", trip.region(), regions);
    List<StoredRoute> routes = store.list(trip.region());
    return new Membership(trip, route(trip, routes), nearest(trip, routes));
  }

  private @Nullable StoredRoute route(AskedTrip trip, List<StoredRoute> routes) {
    if (routes.isEmpty()) {
      return null;
    }
    int[] routeIds = new int[1];
    assigner.assign(trip.block(routes.get(0).shape().regionId()), routeIds);
    return routes.stream().filter(route -> route.routeId() == routeIds[0]).findFirst().orElse(null);
  }

  private static @Nullable StoredRoute nearest(AskedTrip trip, List<StoredRoute> routes) {
    return routes.stream()
        .min(Comparator.comparingDouble(route -> new Deviation(trip, route).total()))
        .orElse(null);
  }
}
