package io.milepost.routes.kmeans;

import io.milepost.model.RouteAssigner;
import io.milepost.model.RouteSet;
import io.milepost.model.RouteShape;
import io.milepost.model.TripBlock;
import io.milepost.routes.cells.RoutesByRegion;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Assigns each trip to the route of its region with the nearest centroid; of those as near, to that
 * with the least id. Trips of regions that had none at the discovery belong to no route until the
 * next one. The cost of a trip grows with the routes of its region.
 */
public final class KMeansAssigner implements RouteAssigner {
  private final Map<Integer, RegionRoutes> regions;
  private final double[] point = new double[Features.SIZE];
  private int region = Integer.MIN_VALUE;
  private @Nullable RegionRoutes of;

  private KMeansAssigner(Map<Integer, RegionRoutes> regions) {
    this.regions = regions;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record RegionRoutes(Features features, Nearest nearest, int[] routeIds) {}

  /** Makes assigners to {@code routes}. */
  public static Supplier<RouteAssigner> of(RouteSet routes) {
    Map<Integer, RegionRoutes> regions = RoutesByRegion.map(routes, KMeansAssigner::regionRoutes);
    return () -> new KMeansAssigner(regions);
  }

  private static RegionRoutes regionRoutes(SortedMap<Integer, RouteShape> routes) {
    List<Centroid> centroids = routes.values().stream().map(CentroidShape::centroid).toList();
    return new RegionRoutes(
        new Features(centroids.get(0).projection()),
        new Nearest(centroids),
        routes.keySet().stream().mapToInt(id -> id).toArray());
  }

  @Override
  public void assign(TripBlock trips, int[] routeIds) {
    for (int row = 0; row < trips.rows(); row++) {
      if (trips.regionIds[row] != region) {
        region = trips.regionIds[row];
        of = regions.get(region);
      }
      routeIds[row] = of == null ? NONE : routeOf(of, trips, row);
    }
  }

  private int routeOf(RegionRoutes routes, TripBlock trips, int row) {
    routes.features().of(trips, row, point);
    return routes.routeIds()[routes.nearest().find(point)];
  }
}
