package io.milepost.routes.density;

import io.milepost.routes.cells.Projection;

/** Compares distributions two by two. */
final class Twins {
  private static final double DAY = 86_400;

  private Twins() {}

  /** How many standard deviations, of both together, the means are apart. */
  static double distance(Gaussian a, Gaussian b) {
    double late = Math.abs(a.second() - b.second());
    late = Math.min(late, DAY - late);
    Projection from = new Projection(a.originLon(), a.originLat());
    Projection to = new Projection(a.destinationLon(), a.destinationLat());
    double far =
        end(from, b.originLon(), b.originLat(), a.origins(), b.origins())
            + end(to, b.destinationLon(), b.destinationLat(), a.destinations(), b.destinations())
            + late * late * 2 / (a.seconds2() + b.seconds2());
    return Math.sqrt(far);
  }

  private static double end(Projection at, double lon, double lat, Spread a, Spread b) {
    double x = at.lonOffset(lon) * at.metersPerLonDegree();
    double y = (lat - at.lat()) * Projection.METERS_PER_DEGREE;
    return new Spread((a.xx() + b.xx()) / 2, (a.xy() + b.xy()) / 2, (a.yy() + b.yy()) / 2)
        .distance(x, y);
  }
}
