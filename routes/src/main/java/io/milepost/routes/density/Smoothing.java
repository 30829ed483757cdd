package io.milepost.routes.density;

import io.milepost.routes.cells.CellCounts;
import io.milepost.routes.cells.Grid;

/**
 * Smooths the counts of cells with weights 1, 2, 1 along each of the five axes, at the cells that
 * have trips. A single trip weighs 32 in its own cell; the weights about a cell sum up to {@value
 * #TOTAL_WEIGHT}.
 */
final class Smoothing {
  /** 4 to the power of 5. */
  static final double TOTAL_WEIGHT = 1024;

  /**
   * The variance of a smoothed count that is about the same all around, divided by that count: the
   * sum of squared weights over the sum of weights, (6 / 4) to the power of 5.
   */
  static final double VARIANCE = 7.59375;

  private Smoothing() {}

  /** The smoothed count of each cell. */
  static double[] smooth(CellCounts cells, Grid grid) {
    double[] from = new double[cells.size()];
    for (int i = 0; i < from.length; i++) {
      from[i] = cells.counts()[i];
    }
    double[] to = new double[from.length];
    for (int axis = 0; axis < Grid.AXES; axis++) {
      smooth(cells, grid, axis, from, to);
      double[] swap = from;
      from = to;
      to = swap;
    }
    return from;
  }

  private static void smooth(CellCounts cells, Grid grid, int axis, double[] from, double[] to) {
    for (int i = 0; i < from.length; i++) {
      to[i] = 2 * from[i];
    }
    Neighbours.forEach(
        cells,
        grid,
        axis,
        (cell, next) -> {
          to[cell] += from[next];
          to[next] += from[cell];
        });
  }
}
