package io.milepost.app.generate;

import java.util.List;

/**
 * Where trips are made up.
 *
 * @param lon of its centre, degrees
 * @param lat of its centre, degrees
 * @param radiusMeters standard deviation of its places about the centre, in each direction
 */
record City(String name, double lon, double lat, double radiusMeters) {

  /** Every hemisphere, letters beyond ASCII, and an island that lies across the antimeridian. */
  static final List<City> ALL =
      List.of(
          new City("Prague", 14.4378, 50.0755, 5_000),
          new City("Hamburg", 9.9937, 53.5511, 7_000),
          new City("Turin", 7.6869, 45.0703, 4_000),
          new City("Kraków", 19.9450, 50.0647, 4_500),
          new City("Boston", -71.0589, 42.3601, 6_000),
          new City("Bogotá", -74.0721, 4.7110, 8_000),
          new City("Porto", -8.6291, 41.1579, 3_500),
          new City("Nairobi", 36.8219, -1.2921, 7_000),
          new City("Osaka", 135.5023, 34.6937, 8_000),
          new City("Leeds", -1.5491, 53.8008, 4_000),
          new City("Adelaide", 138.6007, -34.9285, 6_000),
          new City("Taveuni", 179.9900, -16.8500, 5_000));

  private static final double METERS_PER_DEGREE = 40_030_174 / 360.0;

  /** The longitude {@code meters} east of the centre, within -180 to 180. */
  double lonAt(double meters) {
    return wrap(lon + lonDegrees(meters));
  }

  /** {@code meters} along the parallel of the centre, in degrees. */
  double lonDegrees(double meters) {
    return meters / (METERS_PER_DEGREE * StrictMath.cos(StrictMath.toRadians(lat)));
  }

  /** {@code meters} along a meridian, in degrees. */
  static double latDegrees(double meters) {
    return meters / METERS_PER_DEGREE;
  }

  /** The same longitude within -180 to 180. */
  static double wrap(double lon) {
    if (lon > 180) {
      return lon - 360;
    }
    return lon < -180 ? lon + 360 : lon;
  }
}
