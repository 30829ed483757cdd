package io.milepost.routes.density;

import io.milepost.routes.cells.Projection;
import io.milepost.routes.cells.Sample;

/** Gives the logarithm of the density of a route's trips. Immutable. */
final class LogDensity {
  private static final double DAY = 86_400;

  private final Gaussian g;
  private final Projection from;
  private final Projection to;
  private final double perLon;
  private final double perToLon;
  private final double peak;

  LogDensity(Gaussian gaussian) {
    g = gaussian;
    from = new Projection(g.originLon(), g.originLat());
    to = new Projection(g.destinationLon(), g.destinationLat());
    perLon = from.metersPerLonDegree();
    perToLon = to.metersPerLonDegree();
    peak = g.logPeak();
  }

  /** At a trip of {@code sample}: of trips per m², m² and second. */
  double at(Sample sample, int trip) {
    double x = from.lonOffset(sample.originLons()[trip]) * perLon;
    double y = (sample.originLats()[trip] - from.lat()) * Projection.METERS_PER_DEGREE;
    double u = to.lonOffset(sample.destinationLons()[trip]) * perToLon;
    double v = (sample.destinationLats()[trip] - to.lat()) * Projection.METERS_PER_DEGREE;
    double late = Math.abs(sample.seconds()[trip] - g.second());
    late = Math.min(late, DAY - late);
    double far = g.origins().distance(x, y) + g.destinations().distance(u, v);
    return peak - (far + late * late / g.seconds2()) / 2;
  }
}
