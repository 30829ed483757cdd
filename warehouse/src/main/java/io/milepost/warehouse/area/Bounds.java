package io.milepost.warehouse.area;

/** A box in degrees, closed on all sides, that holds the points of some rows. */
record Bounds(double west, double south, double east, double north) {
  /** Holds no point. */
  static final Bounds NONE =
      new Bounds(
          Double.POSITIVE_INFINITY,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          Double.NEGATIVE_INFINITY);

  boolean contains(double lon, double lat) {
    return lon >= west && lon <= east && lat >= south && lat <= north;
  }

  /** Whether the boxes share a point. */
  boolean meets(Bounds other) {
    return west <= other.east && other.west <= east && south <= other.north && other.south <= north;
  }

  Bounds union(Bounds other) {
    return new Bounds(
        Math.min(west, other.west),
        Math.min(south, other.south),
        Math.max(east, other.east),
        Math.max(north, other.north));
  }
}
