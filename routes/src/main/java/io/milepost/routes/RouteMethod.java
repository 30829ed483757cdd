package io.milepost.routes;

import io.milepost.model.RouteShape;
import io.milepost.model.TripPasses;
import java.util.List;

/**
 * A way to find the routes in trips. What it finds depends on the trips alone: not on their order,
 * nor on the number of threads.
 */
public interface RouteMethod {

  /** The routes of {@code trips}, those with most trips first. */
  List<RouteShape> discover(TripPasses trips);
}
