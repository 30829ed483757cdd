package io.milepost.routes.density;

import io.milepost.routes.cells.CellCounts;
import io.milepost.routes.cells.CellSet;
import io.milepost.routes.cells.Grid;

/**
 * Leads each cell uphill, from neighbour to denser neighbour, to the peak above it. Ties go to the
 * lesser key. Steps lead along one axis; where none leads up, all neighbours are looked at,
 * diagonal ones too.
 */
final class Ascent {
  private static final int NEIGHBOURS = 243;

  private final CellCounts cells;
  private final Grid grid;
  private final double[] density;
  private final int[] above;

  private Ascent(CellCounts cells, Grid grid, double[] density) {
    this.cells = cells;
    this.grid = grid;
    this.density = density;
    above = new int[density.length];
  }

  /**
   * The number of the peak above each cell; peaks are above themselves.
   *
   * @param least density of a peak; cells below lower ones have {@link Peaks#NONE}
   */
  static int[] peaks(CellCounts cells, Grid grid, double[] density, double least) {
    Ascent ascent = new Ascent(cells, grid, density);
    ascent.alongAxes();
    ascent.acrossDiagonals(least);
    ascent.follow(least);
    return ascent.above;
  }

  /** Whether {@code cell} is denser than {@code other}, or as dense with a lesser key. */
  static boolean denser(double[] density, int cell, int other) {
    return density[cell] > density[other] || density[cell] == density[other] && cell < other;
  }

  private void alongAxes() {
    for (int i = 0; i < above.length; i++) {
      above[i] = i;
    }
    for (int axis = 0; axis < Grid.AXES; axis++) {
      Neighbours.forEach(
          cells,
          grid,
          axis,
          (cell, next) -> {
            raise(cell, next);
            raise(next, cell);
          });
    }
  }

  private void raise(int cell, int to) {
    if (denser(density, to, above[cell])) {
      above[cell] = to;
    }
  }

  private void acrossDiagonals(double least) {
    CellSet numbers = new CellSet(above.length);
    for (int cell = 0; cell < above.length; cell++) {
      numbers.put(cells.keys()[cell], cell);
    }
    for (int cell = 0; cell < above.length; cell++) {
      if (above[cell] == cell && density[cell] >= least) {
        for (int code = 0; code < NEIGHBOURS; code++) {
          int neighbour = numbers.get(neighbour(cells.keys()[cell], code));
          if (neighbour != CellSet.NONE) {
            raise(cell, neighbour);
          }
        }
      }
    }
  }

  /** The key of one of the cells about a cell: each digit of the code, to base 3, is a step. */
  private long neighbour(long key, int code) {
    long at = key;
    int rest = code;
    for (int axis = 0; axis < Grid.AXES; axis++) {
      int step = rest % 3;
      at = step == 0 ? grid.previous(at, axis) : step == 1 ? at : grid.next(at, axis);
      rest /= 3;
    }
    return at;
  }

  private void follow(double least) {
    for (int cell = 0; cell < above.length; cell++) {
      int peak = cell;
      while (above[peak] != peak) {
        peak = above[peak];
      }
      int at = cell;
      while (above[at] != peak) {
        int next = above[at];
        above[at] = peak;
        at = next;
      }
    }
    boolean[] low = new boolean[above.length];
    for (int cell = 0; cell < above.length; cell++) {
      low[cell] = density[above[cell]] < least;
    }
    for (int cell = 0; cell < above.length; cell++) {
      above[cell] = low[cell] ? Peaks.NONE : above[cell];
    }
  }
}
