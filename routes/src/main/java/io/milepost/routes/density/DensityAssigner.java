package io.milepost.routes.density;

import io.milepost.model.RouteAssigner;
import io.milepost.model.RouteSet;
import io.milepost.model.RouteShape;
import io.milepost.model.TripBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Assigns trips to the likeliest of the routes found by density. */
public final class DensityAssigner implements RouteAssigner {
  private final Map<Integer, RegionRoutes> regions;
  private int region = Integer.MIN_VALUE;
  private @Nullable RegionRoutes of;
  private int tile = -1;
  private int[] near = {};

  private DensityAssigner(Map<Integer, RegionRoutes> regions) {
    this.regions = regions;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record RegionRoutes(Likeliest likeliest, int[] routeIds) {}

  /** Makes assigners to {@code routes}. */
  public static Supplier<RouteAssigner> of(RouteSet routes) {
    Map<Integer, List<Integer>> ids = new TreeMap<>();
    routes
        .shapes()
        .forEach(
            (id, shape) -> ids.computeIfAbsent(shape.regionId(), any -> new ArrayList<>()).add(id));
    Map<Integer, RegionRoutes> regions = new HashMap<>();
    ids.forEach((region, list) -> regions.put(region, regionRoutes(routes, list)));
    return () -> new DensityAssigner(regions);
  }

  private static RegionRoutes regionRoutes(RouteSet routes, List<Integer> ids) {
    List<Gaussian> gaussians = new ArrayList<>();
    for (int id : ids) {
      RouteShape shape = Objects.requireNonNull(routes.shapes().get(id));
      gaussians.add(GaussianShape.gaussian(shape));
    }
    return new RegionRoutes(new Likeliest(gaussians), ids.stream().mapToInt(id -> id).toArray());
  }

  @Override
  public void assign(TripBlock trips, int[] routeIds) {
    for (int row = 0; row < trips.rows(); row++) {
      if (trips.regionIds[row] != region) {
        region = trips.regionIds[row];
        of = regions.get(region);
        tile = -1;
      }
      routeIds[row] = of == null ? NONE : routeOf(of, trips, row);
    }
  }

  private int routeOf(RegionRoutes routes, TripBlock trips, int row) {
    double lon = trips.originLons[row];
    double lat = trips.originLats[row];
    int at = Likeliest.tile(lon, lat);
    if (at != tile) {
      tile = at;
      near = routes.likeliest().near(at);
    }
    int found =
        routes
            .likeliest()
            .find(
                near,
                lon,
                lat,
                trips.destinationLons[row],
                trips.destinationLats[row],
                trips.secondsOfDay[row]);
    return found == Likeliest.NONE ? NONE : routes.routeIds()[found];
  }
}
