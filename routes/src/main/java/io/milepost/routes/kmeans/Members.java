package io.milepost.routes.kmeans;

import io.milepost.routes.cells.Projection;
import io.milepost.routes.cells.Sample;

/** Sums over the trips nearest to a centroid, from which its spreads come. Not thread-safe. */
final class Members {
  private static final double DAY = 86_400;

  private final Centroid centroid;
  private final Projection from;
  private final Projection to;
  private final double second;
  private int rows;
  private double weight;
  private double origins2;
  private double destinations2;
  private double seconds2;

  Members(Centroid centroid) {
    this.centroid = centroid;
    Projection region = centroid.projection();
    double[] point = centroid.point();
    from = new Projection(region.lonAt(point[0]), region.latAt(point[1]));
    to = new Projection(region.lonAt(point[2]), region.latAt(point[3]));
    second = Features.second(point);
  }

  void add(Sample sample, int trip) {
    rows++;
    weight += sample.weights()[trip];
    origins2 += distance2(from, sample.originLons()[trip], sample.originLats()[trip]);
    destinations2 += distance2(to, sample.destinationLons()[trip], sample.destinationLats()[trip]);
    double late = Math.IEEEremainder(sample.seconds()[trip] - second, DAY);
    seconds2 += late * late;
  }

  private static double distance2(Projection at, double lon, double lat) {
    double east = at.lonOffset(lon) * at.metersPerLonDegree();
    double north = (lat - at.lat()) * Projection.METERS_PER_DEGREE;
    return east * east + north * north;
  }

  Centroid centroid() {
    return centroid;
  }

  Projection origin() {
    return from;
  }

  Projection destination() {
    return to;
  }

  /** About which trips start: a second of the day. */
  double second() {
    return second;
  }

  /** How many trips there are, by estimate. */
  double trips() {
    return weight;
  }

  /** Root mean square distance of origins from the centroid. */
  double originMeters() {
    return Math.sqrt(origins2 / rows);
  }

  /** The same of destinations. */
  double destinationMeters() {
    return Math.sqrt(destinations2 / rows);
  }

  /** The same of starts, the short way round the clock. */
  double seconds() {
    return Math.sqrt(seconds2 / rows);
  }
}
