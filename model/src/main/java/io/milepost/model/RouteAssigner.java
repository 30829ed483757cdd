package io.milepost.model;

/**
 * Tells which route each trip belongs to: from the trip and the routes alone, so that every engine
 * and every load say the same. Each is used by one thread.
 */
public interface RouteAssigner {
  /** The {@code route_id} of a trip that belongs to no route; none is stored for it. */
  int NONE = 0;

  /** Sets the {@code route_id}, or {@link #NONE}, of each row of {@code trips}. */
  void assign(TripBlock trips, int[] routeIds);
}
