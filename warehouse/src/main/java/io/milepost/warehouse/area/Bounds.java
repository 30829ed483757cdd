package io.milepost.warehouse.area;

/** A box in degrees, closed on all sides, that holds the points of some rows. */
record Bounds(double west, double south, double east, double north) {

  Bounds union(Bounds other) {
    return new Bounds(
        Math.min(west, other.west),
        Math.min(south, other.south),
        Math.max(east, other.east),
        Math.max(north, other.north));
  }
}
