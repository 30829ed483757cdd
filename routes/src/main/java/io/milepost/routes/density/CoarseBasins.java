package io.milepost.routes.density;

import io.milepost.routes.cells.CellSet;

/**
 * The basins of a region.
 *
 * @param cells the number of the basin of each cell that belongs to one
 * @param trips in each basin
 * @param chances how many trips chance brings at the peak of each: per square metre of origin,
 *     square metre of destination and second
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record CoarseBasins(CellSet cells, long[] trips, double[] chances) {

  int size() {
    return trips.length;
  }
}
