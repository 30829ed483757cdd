package io.milepost.routes.density;

import io.milepost.model.RouteAssigner;
import io.milepost.model.RouteSet;
import io.milepost.model.RouteShape;
import io.milepost.model.TripBlock;
import io.milepost.routes.cells.RoutesByRegion;
import java.util.Map;
import java.util.SortedMap;
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
    Map<Integer, RegionRoutes> regions = RoutesByRegion.map(routes, DensityAssigner::regionRoutes);
    return () -> new DensityAssigner(regions);
  }

  private static RegionRoutes regionRoutes(SortedMap<Integer, RouteShape> routes) {
    return new RegionRoutes(
        new Likeliest(routes.values().stream().map(GaussianShape::gaussian).toList()),
        routes.keySet().stream().mapToInt(id -> id).toArray());
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
