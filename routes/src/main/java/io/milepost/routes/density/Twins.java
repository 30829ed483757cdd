package io.milepost.routes.density;

import io.milepost.routes.cells.Projection;

/** Compares distributions two by two, and makes one of two. */
final class Twins {
  private static final double DAY = 86_400;

  private Twins() {}

  /**
   * How many standard deviations, of both together, the means are apart. Two normal distributions
   * as wide as each other have one peak up to a distance of 2.
   */
  static double distance(Gaussian a, Gaussian b) {
    double late = Math.abs(a.second() - b.second());
    late = Math.min(late, DAY - late);
    double far =
        end(a.originLon(), a.originLat(), b.originLon(), b.originLat(), a.origins(), b.origins())
            + end(
                a.destinationLon(),
                a.destinationLat(),
                b.destinationLon(),
                b.destinationLat(),
                a.destinations(),
                b.destinations())
            + late * late * 2 / (a.seconds2() + b.seconds2());
    return Math.sqrt(far);
  }

  private static double end(
      double lon, double lat, double otherLon, double otherLat, Spread a, Spread b) {
    Projection at = new Projection(lon, lat);
    double x = at.lonOffset(otherLon) * at.metersPerLonDegree();
    double y = (otherLat - lat) * Projection.METERS_PER_DEGREE;
    Spread mean = new Spread((a.xx() + b.xx()) / 2, (a.xy() + b.xy()) / 2, (a.yy() + b.yy()) / 2);
    return mean.distance(x, y);
  }

  /** The distribution of the trips of both. */
  static Gaussian join(Gaussian a, Gaussian b) {
    double trips = a.trips() + b.trips();
    double share = b.trips() / trips;
    Projection from = new Projection(a.originLon(), a.originLat());
    Projection to = new Projection(a.destinationLon(), a.destinationLat());
    double lon = from.lonOffset(b.originLon());
    double lat = b.originLat() - a.originLat();
    double toLon = to.lonOffset(b.destinationLon());
    double toLat = b.destinationLat() - a.destinationLat();
    double late = Math.IEEEremainder(b.second() - a.second(), DAY);
    double second = a.second() + share * late;
    return new Gaussian(
        from.lonAt(share * lon * from.metersPerLonDegree()),
        a.originLat() + share * lat,
        to.lonAt(share * toLon * to.metersPerLonDegree()),
        a.destinationLat() + share * toLat,
        second < 0 ? second + DAY : second >= DAY ? second - DAY : second,
        join(a.origins(), b.origins(), share, lon * from.metersPerLonDegree(), lat),
        join(a.destinations(), b.destinations(), share, toLon * to.metersPerLonDegree(), toLat),
        a.seconds2() * (1 - share) + b.seconds2() * share + share * (1 - share) * late * late,
        trips,
        Math.max(a.chance(), b.chance()));
  }

  private static Spread join(Spread a, Spread b, double share, double x, double lat) {
    double y = lat * Projection.METERS_PER_DEGREE;
    double apart = share * (1 - share);
    return new Spread(
        a.xx() * (1 - share) + b.xx() * share + apart * x * x,
        a.xy() * (1 - share) + b.xy() * share + apart * x * y,
        a.yy() * (1 - share) + b.yy() * share + apart * y * y);
  }
}
