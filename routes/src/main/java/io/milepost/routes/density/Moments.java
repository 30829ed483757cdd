package io.milepost.routes.density;

import io.milepost.routes.cells.Projection;
import io.milepost.routes.cells.Sample;

/**
 * Sums over trips, from which their {@link Gaussian} comes. Places are counted from those of an
 * anchor, so that no digits are lost. Not thread-safe.
 */
final class Moments {
  private static final double DAY = 86_400;

  /** Less than this no spread is taken to be: positions are not known better. */
  private static final double LEAST_METERS2 = 15 * 15;

  private static final double LEAST_SECONDS2 = 60 * 60;

  private final double lon;
  private final double lat;
  private final double toLon;
  private final double toLat;
  private final double second;
  private double weight;
  private int rows;
  private final End origins = new End();
  private final End destinations = new End();
  private double t;
  private double tt;

  /** Sums of degrees, counted from the anchor. */
  private static final class End {
    private double x;
    private double y;
    private double xx;
    private double xy;
    private double yy;

    void add(double lon, double lat, double w) {
      x += w * lon;
      y += w * lat;
      xx += w * lon * lon;
      xy += w * lon * lat;
      yy += w * lat * lat;
    }

    Spread spread(double weight, double metersPerLon) {
      double perLat = Projection.METERS_PER_DEGREE;
      double mx = x / weight;
      double my = y / weight;
      return new Spread(
          LEAST_METERS2 + Math.max(0, xx / weight - mx * mx) * metersPerLon * metersPerLon,
          (xy / weight - mx * my) * metersPerLon * perLat,
          LEAST_METERS2 + Math.max(0, yy / weight - my * my) * perLat * perLat);
    }
  }

  /** Counts places from those of {@code trip} in {@code sample}. */
  Moments(Sample sample, int trip) {
    lon = sample.originLons()[trip];
    lat = sample.originLats()[trip];
    toLon = sample.destinationLons()[trip];
    toLat = sample.destinationLats()[trip];
    second = sample.seconds()[trip];
  }

  /** Counts places from the mean of {@code gaussian}. */
  Moments(Gaussian gaussian) {
    lon = gaussian.originLon();
    lat = gaussian.originLat();
    toLon = gaussian.destinationLon();
    toLat = gaussian.destinationLat();
    second = gaussian.second();
  }

  void add(Sample sample, int trip) {
    double w = sample.weights()[trip];
    rows++;
    weight += w;
    origins.add(
        new Projection(lon, 0).lonOffset(sample.originLons()[trip]),
        sample.originLats()[trip] - lat,
        w);
    destinations.add(
        new Projection(toLon, 0).lonOffset(sample.destinationLons()[trip]),
        sample.destinationLats()[trip] - toLat,
        w);
    double late = sample.seconds()[trip] - second;
    late = late > DAY / 2 ? late - DAY : late < -DAY / 2 ? late + DAY : late;
    t += w * late;
    tt += w * late * late;
  }

  double weight() {
    return weight;
  }

  int rows() {
    return rows;
  }

  /** The distribution of the trips added, at least one. */
  Gaussian gaussian(double chance) {
    double originLat = lat + origins.y / weight;
    double destinationLat = toLat + destinations.y / weight;
    double late = t / weight;
    double start = second + late;
    return new Gaussian(
        Projection.wrap(lon + origins.x / weight),
        originLat,
        Projection.wrap(toLon + destinations.x / weight),
        destinationLat,
        start < 0 ? start + DAY : start >= DAY ? start - DAY : start,
        origins.spread(weight, new Projection(lon, originLat).metersPerLonDegree()),
        destinations.spread(weight, new Projection(toLon, destinationLat).metersPerLonDegree()),
        LEAST_SECONDS2 + Math.max(0, tt / weight - late * late),
        weight,
        chance);
  }
}
