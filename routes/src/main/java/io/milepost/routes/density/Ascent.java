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
    Places places = new Places(cells, density);
    for (int cell = 0; cell < above.length; cell++) {
      if (above[cell] == cell && density[cell] >= least) {
        for (int code = 0; code < Places.NEIGHBOURS; code++) {
          int place = places.find(Places.neighbour(grid, cells.keys()[cell], code));
          if (place != CellSet.NONE && places.densest(place) >= density[above[cell]]) {
            raiseWithin(cell, places.from(place), places.from(place + 1));
          }
        }
      }
    }
  }

  /** To the densest of some cells at about the same time of day. */
  private void raiseWithin(int cell, int from, int to) {
    long key = cells.keys()[cell];
    for (int other = from; other < to; other++) {
      if (Math.abs(grid.steps(key, cells.keys()[other], Grid.TIME_AXIS)) <= 1) {
        raise(cell, other);
      }
    }
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
