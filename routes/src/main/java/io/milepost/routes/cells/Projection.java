package io.milepost.routes.cells;

/**
 * Metres east and north of a region's reference point: equirectangular, true to scale along the
 * parallel of that point. Immutable.
 *
 * @param lon of the reference point, degrees
 * @param lat of the reference point, degrees
 */
public record Projection(double lon, double lat) {
  /** Of a sphere with the mean radius of the Earth, 6,371.0088 km (IUGG). */
  public static final double METERS_PER_DEGREE = 111_195.08;

  /** Keeps parallels near the poles from shrinking to nothing. */
  private static final double LEAST_COSINE = 0.01;

  public double metersPerLonDegree() {
    return METERS_PER_DEGREE * Math.max(LEAST_COSINE, StrictMath.cos(StrictMath.toRadians(lat)));
  }

  /** Degrees from the reference meridian, the short way round: -180 to 180. */
  public double lonOffset(double ofLon) {
    return wrap(ofLon - lon);
  }

  /** The longitude, -180 to 180, of a point that many metres east. */
  public double lonAt(double east) {
    return wrap(lon + east / metersPerLonDegree());
  }

  /** The same longitude within -180 to 180, of one at most a turn beyond. */
  public static double wrap(double lon) {
    if (lon > 180) {
      return lon - 360;
    }
    return lon < -180 ? lon + 360 : lon;
  }

  /** The latitude of a point that many metres north. */
  public double latAt(double north) {
    return lat + north / METERS_PER_DEGREE;
  }
}
