package io.milepost.routes.grid;

import io.milepost.routes.cells.Grid;
import io.milepost.routes.cells.Projection;

/**
 * The cell of origin, destination and time that a group is: all that is needed to tell its trips.
 *
 * @param lon of the point about which the region's grid is laid, degrees
 * @param lat of that point, degrees
 * @param meters side of a cell
 * @param bins buckets of a day
 * @param cell columns east and rows north of that point, of the origin and of the destination, and
 *     the bucket, all from 0; at its reach of {@value #HALF} columns or rows the grid begins anew
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record GridCell(double lon, double lat, double meters, int bins, int[] cell) {
  private static final int HALF = 1 << Grid.PLACE_BITS - 1;

  static GridCell of(Projection projection, Grid grid, long key) {
    int[] cell = new int[Grid.AXES];
    for (int axis = 0; axis < Grid.AXES; axis++) {
      cell[axis] = Grid.along(key, axis) - zero(axis);
    }
    return new GridCell(
        projection.lon(), projection.lat(), grid.cellMeters(), grid.timeBins(), cell);
  }

  private static int zero(int axis) {
    return axis == Grid.TIME_AXIS ? 0 : HALF;
  }

  Projection projection() {
    return new Projection(lon, lat);
  }

  Grid grid() {
    return new Grid(meters, bins);
  }

  /** The key of the cell in {@link #grid}. */
  long key() {
    long key = 0;
    for (int axis = 0; axis < Grid.AXES; axis++) {
      key |= (long) (cell[axis] + zero(axis)) << Grid.shift(axis);
    }
    return key;
  }
}
