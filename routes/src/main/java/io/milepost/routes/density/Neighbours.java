package io.milepost.routes.density;

import io.milepost.routes.cells.CellCounts;
import io.milepost.routes.cells.Grid;

/**
 * Goes through pairs of cells that are next to each other along one axis, cells in the order of
 * their keys: the keys of the next ones ascend, too, so a second finger keeps up without search.
 */
final class Neighbours {
  /** Takes the numbers of two cells, the second next after the first along the axis. */
  interface Pairs {
    void take(int cell, int next);
  }

  private Neighbours() {}

  static void forEach(CellCounts cells, Grid grid, int axis, Pairs pairs) {
    if (axis == Grid.TIME_AXIS) {
      alongTime(cells, grid, pairs);
    } else {
      alongPlace(cells, axis, pairs);
    }
  }

  private static void alongPlace(CellCounts cells, int axis, Pairs pairs) {
    long[] keys = cells.keys();
    long step = 1L << Grid.shift(axis);
    int last = (1 << Grid.PLACE_BITS) - 1;
    int next = 0;
    for (int cell = 0; cell < keys.length; cell++) {
      long wanted = keys[cell] + step;
      while (next < keys.length && keys[next] < wanted) {
        next++;
      }
      if (next < keys.length && keys[next] == wanted && Grid.along(keys[cell], axis) != last) {
        pairs.take(cell, next);
      }
    }
  }

  private static void alongTime(CellCounts cells, Grid grid, Pairs pairs) {
    long[] keys = cells.keys();
    int first = 0;
    for (int cell = 0; cell < keys.length; cell++) {
      if (keys[cell] >>> Grid.TIME_BITS != keys[first] >>> Grid.TIME_BITS) {
        first = cell;
      }
      if (cell + 1 < keys.length && keys[cell + 1] == keys[cell] + 1) {
        pairs.take(cell, cell + 1);
      }
      boolean spansDay =
          Grid.along(keys[cell], Grid.TIME_AXIS) == grid.timeBins() - 1
              && Grid.along(keys[first], Grid.TIME_AXIS) == 0;
      if (spansDay) {
        pairs.take(cell, first);
      }
    }
  }
}
