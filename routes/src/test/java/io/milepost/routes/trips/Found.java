package io.milepost.routes.trips;

import io.milepost.model.RouteAssigner;
import io.milepost.model.RouteSet;
import io.milepost.model.RouteShape;
import io.milepost.model.TripBlock;
import io.milepost.routes.RouteSettings;
import io.milepost.routes.methods.RouteMethods;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The routes that were found in trips, numbered from 1 in their order.
 *
 * @param routes by id
 */
public record Found(RouteSet routes) {

  /** Finds routes in {@code trips}, by one thread. */
  public static Found in(List<Trip> trips, RouteSettings settings) {
    return in(new MemoryTrips(trips, 1, 0), settings);
  }

  /** Finds routes in {@code trips}. */
  public static Found in(MemoryTrips trips, RouteSettings settings) {
    SortedMap<Integer, RouteShape> shapes = new TreeMap<>();
    for (RouteShape shape : RouteMethods.of(settings).discover(trips)) {
      shapes.put(shapes.size() + 1, shape);
    }
    return new Found(new RouteSet(settings.method().word(), "{}", shapes.size(), shapes));
  }

  /** The ids of the routes of trips. */
  public int[] assign(List<Trip> trips) {
    RouteAssigner assigner = new RouteMethods().of(routes).get();
    TripBlock block = new TripBlock();
    int[] one = new int[TripBlock.CAPACITY];
    int[] ids = new int[trips.size()];
    for (int i = 0; i < ids.length; i++) {
      block.rows(0);
      trips.get(i).addTo(block);
      assigner.assign(block, one);
      ids[i] = one[0];
    }
    return ids;
  }

  public RouteShape shape(int id) {
    RouteShape shape = routes.shapes().get(id);
    if (shape == null) {
      throw new AssertionError("No route " + id);
    }
    return shape;
  }

  public int size() {
    return routes.shapes().size();
  }
}
