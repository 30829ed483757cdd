package io.milepost.warehouse.contract;

import io.milepost.model.RouteAssigner;
import io.milepost.model.RouteAssigners;
import io.milepost.model.RouteSet;
import io.milepost.model.RouteShape;
import io.milepost.model.TripBlock;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The plainest routes: a trip belongs to the first route of its region whose strip of longitudes
 * holds its origin, and that it starts in the window of. A strip is closed in the west only.
 */
public final class LongitudeRoutes implements RouteAssigners {
  private static final String METHOD = "longitude";
  private static final int LAST_SECOND = 86_399;

  /** A strip of a region, at some time of the day. */
  public record Strip(int regionId, double west, double east, int firstSecond, int lastSecond) {
    public static Strip of(int regionId, double west, double east) {
      return new Strip(regionId, west, east, 0, LAST_SECOND);
    }

    boolean holds(int region, double originLon, int secondOfDay) {
      return region == regionId
          && originLon >= west
          && originLon < east
          && secondOfDay >= firstSecond
          && secondOfDay <= lastSecond;
    }

    RouteShape shape() {
      double middle = (west + east) / 2;
      return new RouteShape(
          regionId,
          middle,
          0,
          -middle,
          1.5,
          100,
          200.25,
          firstSecond,
          lastSecond,
          west + "," + east);
    }

    static Strip of(RouteShape shape) {
      String[] edges = shape.definition().split(",", -1);
      return new Strip(
          shape.regionId(),
          Double.parseDouble(edges[0]),
          Double.parseDouble(edges[1]),
          shape.windowStartSecond(),
          shape.windowEndSecond());
    }
  }

  /** Routes of these strips, numbered from {@code firstId} on. */
  public static RouteSet routes(int firstId, List<Strip> strips) {
    SortedMap<Integer, RouteShape> shapes = new TreeMap<>();
    for (Strip strip : strips) {
      shapes.put(firstId + shapes.size(), strip.shape());
    }
    return new RouteSet(
        METHOD, "{\"first\": %d}".formatted(firstId), firstId + strips.size() - 1, shapes);
  }

  /** The strips of routes, by {@code route_id}. */
  static SortedMap<Integer, Strip> strips(RouteSet routes) {
    SortedMap<Integer, Strip> strips = new TreeMap<>();
    routes.shapes().forEach((routeId, shape) -> strips.put(routeId, Strip.of(shape)));
    return strips;
  }

  /** The route of one trip, or {@link RouteAssigner#NONE}. */
  static int routeOf(
      SortedMap<Integer, Strip> strips, int regionId, double originLon, int secondOfDay) {
    for (Map.Entry<Integer, Strip> strip : strips.entrySet()) {
      if (strip.getValue().holds(regionId, originLon, secondOfDay)) {
        return strip.getKey();
      }
    }
    return RouteAssigner.NONE;
  }

  @Override
  public Supplier<RouteAssigner> of(RouteSet routes) {
    if (!routes.method().equals(METHOD)) {
      throw new IllegalArgumentException("Not by longitude: " + routes);
    }
    SortedMap<Integer, Strip> strips = strips(routes);
    return () -> (trips, routeIds) -> assign(strips, trips, routeIds);
  }

  private static void assign(SortedMap<Integer, Strip> strips, TripBlock trips, int[] routeIds) {
    for (int row = 0; row < trips.rows(); row++) {
      routeIds[row] =
          routeOf(strips, trips.regionIds[row], trips.originLons[row], trips.secondsOfDay[row]);
    }
  }
}
