package io.milepost.app.route;

/** Distances on a sphere of the Earth's mean radius, by the haversine formula (Sinnott 1984). */
final class GreatCircle {
  /** Metres, the mean radius R₁ of the IUGG. */
  private static final double RADIUS = 6_371_008.8;

  private GreatCircle() {}

  /** Metres between two points in degrees. */
  static double meters(double lonA, double latA, double lonB, double latB) {
    double sinLat = Math.sin(Math.toRadians(latB - latA) / 2);
    double sinLon = Math.sin(Math.toRadians(lonB - lonA) / 2);
    double h =
        sinLat * sinLat
            + Math.cos(Math.toRadians(latA)) * Math.cos(Math.toRadians(latB)) * sinLon * sinLon;
    return 2 * RADIUS * Math.asin(Math.sqrt(Math.min(1, h)));
  }
}
