package io.milepost.routes.density;

import io.milepost.routes.cells.CellCounts;
import io.milepost.routes.cells.CellSet;
import io.milepost.routes.cells.Grid;
import java.util.Arrays;

/**
 * The places of cells, which are an origin and a destination each: the cells of a place follow each
 * other in the order of their keys, by time of day. Places with no denser cell need no look at
 * theirs.
 */
final class Places {
  /** A place and those about it: a step back, none, or one on, along four axes. */
  static final int NEIGHBOURS = 81;

  private final CellSet numbers;
  private final int[] from;
  private final double[] densest;

  Places(CellCounts cells, double[] density) {
    long[] keys = cells.keys();
    from = new int[keys.length + 1];
    densest = new double[keys.length];
    int places = 0;
    for (int cell = 0; cell < keys.length; cell++) {
      if (cell == 0 || place(keys[cell]) != place(keys[cell - 1])) {
        from[places++] = cell;
      }
      densest[places - 1] = Math.max(densest[places - 1], density[cell]);
    }
    Arrays.fill(from, places, from.length, keys.length);
    numbers = new CellSet(places);
    for (int number = 0; number < places; number++) {
      numbers.put(place(keys[from[number]]), number);
    }
  }

  private static long place(long key) {
    return key >>> Grid.TIME_BITS;
  }

  /** The number of the place of the cell with this key, or {@link CellSet#NONE}. */
  int find(long key) {
    return numbers.get(place(key));
  }

  /** The first cell of a place; the one after the last place ends it. */
  int from(int number) {
    return from[number];
  }

  /** The density of the densest cell of a place. */
  double densest(int number) {
    return densest[number];
  }

  /**
   * The key of a cell at the place, or at one about it: each digit of the code, to base 3, is a
   * step.
   */
  static long neighbour(Grid grid, long key, int code) {
    long at = key;
    int rest = code;
    for (int axis = 0; axis < Grid.TIME_AXIS; axis++) {
      int step = rest % 3;
      at = step == 0 ? grid.previous(at, axis) : step == 1 ? at : grid.next(at, axis);
      rest /= 3;
    }
    return at;
  }
}
