package io.milepost.routes.kmeans;

import io.milepost.routes.cells.Projection;

/**
 * The middle of a route: a trip belongs to the nearest of its region.
 *
 * @param lon of the region's reference point, degrees
 * @param lat of that point, degrees
 * @param point as {@link Features} about that point has it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Centroid(double lon, double lat, double[] point) {

  Projection projection() {
    return new Projection(lon, lat);
  }
}
