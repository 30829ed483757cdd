package io.milepost.app.route;

import io.milepost.model.RouteShape;
import io.milepost.warehouse.StoredRoute;
import java.time.LocalDateTime;
import java.util.TreeMap;

/** Routes and trips to ask about. */
final class Given {
  private static final double METERS_PER_DEGREE = 111_195;

  private Given() {}

  /** A route in Prague, 07:10 to 09:20, whose ends spread 120 m. */
  static StoredRoute route(int routeId, double lon, double lat, long trips) {
    RouteShape shape =
        new RouteShape(1, lon, lat, lon + 0.05, lat + 0.05, 120, 120, 25_800, 33_600, "{}");
    return stored(routeId, shape, trips);
  }

  static StoredRoute stored(int routeId, RouteShape shape, long trips) {
    LocalDateTime seen = LocalDateTime.of(2018, 5, 28, 8, 0);
    TreeMap<String, Long> datasources = new TreeMap<>();
    datasources.put("funny_car", trips);
    return new StoredRoute(routeId, "Prague", shape, trips, seen, seen.plusDays(9), datasources);
  }

  /** A trip that begins and ends so many metres north of where the route's trips do. */
  static AskedTrip trip(StoredRoute route, double beginsNorth, double endsNorth, String start) {
    RouteShape shape = route.shape();
    return TripText.parse(
        "%s,%s %s,%s %s,%s"
            .formatted(
                route.region(),
                shape.originLon(),
                shape.originLat() + beginsNorth / METERS_PER_DEGREE,
                shape.destinationLon(),
                shape.destinationLat() + endsNorth / METERS_PER_DEGREE,
                start));
  }
}
