package io.milepost.app.route;

import io.milepost.model.RouteShape;
import io.milepost.warehouse.StoredRoute;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Routes as a graph of flows between locations, the two tables that FlowmapBlue reads. Ends of
 * routes that lie close to each other are one location; routes between the same locations at
 * different times of day are one flow.
 *
 * @param locations those of the largest routes first
 * @param flows the largest first
 */
public record FlowMap(List<Location> locations, List<Flow> flows) {

  /**
   * A place where routes begin or end.
   *
   * @param id stays the same as long as the largest route that begins or ends here keeps its
   *     number, such as {@code 12-origin}
   */
  public record Location(String id, String name, double lat, double lon) {}

  /**
   * Trips from one location to another.
   *
   * @param origin id of the location where they begin
   * @param dest id of the location where they end
   */
  public record Flow(String origin, String dest, long count) {}

  private record Pair(String origin, String dest) {}

  /**
   * The graph of {@code routes}.
   *
   * @param routes those with most trips first
   * @param withinMeters ends of one region that lie so near to a larger route's end share its
   *     location
   */
  public static FlowMap of(List<StoredRoute> routes, double withinMeters) {
    Map<String, Locations> regions = new LinkedHashMap<>();
    Map<Pair, Long> trips = new LinkedHashMap<>();
    for (StoredRoute route : routes) {
      Locations locations =
          regions.computeIfAbsent(route.region(), region -> new Locations(region, withinMeters));
      RouteShape shape = route.shape();
      String origin =
          locations.at(shape.originLon(), shape.originLat(), route.routeId() + "-origin");
      String dest =
          locations.at(
              shape.destinationLon(), shape.destinationLat(), route.routeId() + "-destination");
      trips.merge(new Pair(origin, dest), route.trips(), Long::sum);
    }
    List<Location> locations = new ArrayList<>();
    regions.values().forEach(region -> locations.addAll(region.list()));
    return new FlowMap(List.copyOf(locations), flows(trips));
  }

  private static List<Flow> flows(Map<Pair, Long> trips) {
    return trips.entrySet().stream()
        .map(flow -> new Flow(flow.getKey().origin(), flow.getKey().dest(), flow.getValue()))
        .sorted(
            Comparator.comparingLong(Flow::count)
                .reversed()
                .thenComparing(Flow::origin)
                .thenComparing(Flow::dest))
        .toList();
  }
}
