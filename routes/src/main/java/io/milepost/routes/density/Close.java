package io.milepost.routes.density;

import io.milepost.routes.cells.Grid;

/** Counts the trips close to a peak, and their part of the smoothed counts at its ends and time. */
final class Close {
  /** Cells within so many steps of a peak along every axis are close to it. */
  private static final int STEPS = 2;

  private static final int[] WEIGHTS = {2, 1, 0};

  private final long peak;
  private final Grid grid;
  private long trips;
  private long origins;
  private long destinations;
  private long times;

  Close(long peak, Grid grid) {
    this.peak = peak;
    this.grid = grid;
  }

  /**
   * Counts a cell, if it is close.
   *
   * @return whether it is
   */
  boolean add(long key, int count) {
    int[] weight = new int[Grid.AXES];
    for (int axis = 0; axis < Grid.AXES; axis++) {
      int steps = Math.abs(grid.steps(peak, key, axis));
      if (steps > STEPS) {
        return false;
      }
      weight[axis] = WEIGHTS[steps];
    }
    trips += count;
    origins += (long) count * weight[0] * weight[1];
    destinations += (long) count * weight[2] * weight[3];
    times += (long) count * weight[Grid.TIME_AXIS];
    return true;
  }

  long trips() {
    return trips;
  }

  long origins() {
    return origins;
  }

  long destinations() {
    return destinations;
  }

  long times() {
    return times;
  }
}
