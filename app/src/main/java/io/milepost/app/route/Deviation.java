package io.milepost.app.route;

import io.milepost.app.config.text.LengthText;
import io.milepost.app.config.text.TimeSpanText;
import io.milepost.model.RouteShape;
import io.milepost.warehouse.StoredRoute;
import java.time.Duration;

/**
 * How far a trip is from a route: at both ends and by the clock, each beside what is usual among
 * the route's own trips.
 */
final class Deviation {
  /** No route is taken to be tighter than this, so that its trips may differ at all. */
  private static final double TIGHTEST_METERS = 50;

  private static final double TIGHTEST_SECONDS = 600;

  private final StoredRoute route;
  private final AskedTrip trip;
  private final double originMeters;
  private final double destinationMeters;
  private final int secondsOutside;

  Deviation(AskedTrip trip, StoredRoute route) {
    RouteShape shape = route.shape();
    this.route = route;
    this.trip = trip;
    originMeters =
        GreatCircle.meters(
            trip.originLon(), trip.originLat(), shape.originLon(), shape.originLat());
    destinationMeters =
        GreatCircle.meters(
            trip.destinationLon(),
            trip.destinationLat(),
            shape.destinationLon(),
            shape.destinationLat());
    secondsOutside = Clockface.outside(shape, trip.secondOfDay());
  }

  /** All deviations together; the smaller the more alike. */
  double total() {
    return origin() + destination() + time();
  }

  private double origin() {
    return originMeters / Math.max(TIGHTEST_METERS, route.shape().originSpreadMeters());
  }

  private double destination() {
    return destinationMeters / Math.max(TIGHTEST_METERS, route.shape().destinationSpreadMeters());
  }

  private double time() {
    return secondsOutside / TIGHTEST_SECONDS;
  }

  /** What sets the trip apart most, to stand behind "the trip". */
  String words() {
    if (time() > Math.max(origin(), destination())) {
      return "starts at %s, %s outside the hours of route %d (%s)"
          .formatted(
              Clockface.minute(trip.secondOfDay()),
              TimeSpanText.words(Duration.ofSeconds(secondsOutside)),
              route.routeId(),
              Clockface.window(route.shape()));
    }
    return origin() > destination()
        ? end("begins", originMeters, "origins", route.shape().originSpreadMeters())
        : end("ends", destinationMeters, "destinations", route.shape().destinationSpreadMeters());
  }

  private String end(String verb, double meters, String ends, double spreadMeters) {
    return "%s %s from the centre of route %d's %s, which spread %s"
        .formatted(
            verb, LengthText.words(meters), route.routeId(), ends, LengthText.words(spreadMeters));
  }
}
