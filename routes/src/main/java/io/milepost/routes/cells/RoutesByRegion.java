package io.milepost.routes.cells;

import io.milepost.model.RouteSet;
import io.milepost.model.RouteShape;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Deals routes out by region, for assigners, which know the region of a trip. */
public final class RoutesByRegion {
  private RoutesByRegion() {}

  /**
   * What {@code of} makes of each region's routes, by region.
   *
   * @param of takes at least one route, by id
   */
  public static <T> Map<Integer, T> map(
      RouteSet routes, Function<SortedMap<Integer, RouteShape>, T> of) {
    Map<Integer, SortedMap<Integer, RouteShape>> shapes = new HashMap<>();
    routes
        .shapes()
        .forEach(
            (id, shape) ->
                shapes.computeIfAbsent(shape.regionId(), any -> new TreeMap<>()).put(id, shape));
    Map<Integer, T> made = new HashMap<>();
    shapes.forEach((region, some) -> made.put(region, of.apply(some)));
    return made;
  }
}
