package io.milepost.app.route;

import io.milepost.app.load.LoadListener;
import io.milepost.model.RouteShape;
import io.milepost.model.TripPasses;
import io.milepost.routes.RouteSettings;
import io.milepost.routes.matching.Matching;
import io.milepost.routes.methods.RouteMethods;
import io.milepost.warehouse.RouteStore;
import io.milepost.warehouse.StoredRoute;
import java.util.List;

/** Finds the routes in all trips of a warehouse and puts them in place of those that were. */
public final class RouteDiscovery {
  private final RouteStore store;
  private final LoadListener listener;

  public RouteDiscovery(RouteStore store, LoadListener listener) {
    this.store = store;
    this.listener = listener;
  }

  /** Finds routes; those that are still the same keep their numbers. */
  public Discovery discover(RouteSettings settings) {
    TripPasses trips = store.trips();
    listener.discovering(trips.trips());
    try {
      Matching matching = match(RouteMethods.of(settings).discover(trips), trips, settings);
      store.replace(matching.routes());
      int routes = matching.routes().shapes().size();
      return new Discovery(settings, trips.trips(), tripsInRoutes(), routes, matching.changes());
    } finally {
      listener.ended();
    }
  }

  private Matching match(List<RouteShape> found, TripPasses trips, RouteSettings settings) {
    return Matching.of(
        store.find(),
        settings.method().word(),
        SettingsJson.of(settings),
        found,
        trips,
        new RouteMethods());
  }

  private long tripsInRoutes() {
    return store.list(null).stream().mapToLong(StoredRoute::trips).sum();
  }
}
