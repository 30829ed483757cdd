package io.milepost.warehouse.report;

import io.milepost.model.Area;
import io.milepost.model.Cell;
import io.milepost.model.CellWindow;
import io.milepost.warehouse.CellCounts;

/**
 * Where most trips of a window are.
 *
 * @param level of the cells that were counted
 * @param box of whole cells; it may cross the antimeridian
 * @param lon of the middle, degrees
 * @param lat of the middle, degrees
 */
record CellQuantiles(int level, Area.Box box, double lon, double lat) {

  /** Leaves out up to {@code spare} trips on each side. */
  static CellQuantiles of(CellCounts counts, long spare) {
    CellWindow window = counts.window();
    long[] rows = new long[window.rows()];
    long[] columns = new long[window.columns()];
    int turn = window.isWholeTurn() ? afterLongestGap(counts) : 0;
    for (int cell = 0; cell < window.cells(); cell++) {
      rows[cell / window.columns()] += counts.trips()[cell];
      columns[Math.floorMod(cell - turn, window.columns())] += counts.trips()[cell];
    }
    long middle = counts.sum() / 2;
    double side = Cell.degrees(window.level());
    double west = (window.firstColumn() + turn) * side - 180;
    double north = 90 - window.firstRow() * side;
    return new CellQuantiles(
        window.level(),
        new Area.Box(
            turned(west + first(columns, spare) * side, 180),
            north - (last(rows, spare) + 1) * side,
            turned(west + (last(columns, spare) + 1) * side, Math.nextUp(180)),
            north - first(rows, spare) * side),
        turned(west + (first(columns, middle) + 0.5) * side, 180),
        north - (first(rows, middle) + 0.5) * side);
  }

  /** Around the world, trips begin behind the widest stretch without any. */
  private static int afterLongestGap(CellCounts counts) {
    int columns = counts.window().columns();
    int longest = 0;
    int after = 0;
    int gap = 0;
    for (int column = 0; column < 2 * columns; column++) {
      gap = isEmpty(counts, column % columns) ? gap + 1 : 0;
      if (gap > longest) {
        longest = gap;
        after = (column + 1) % columns;
      }
    }
    return after;
  }

  private static boolean isEmpty(CellCounts counts, int column) {
    for (int cell = column; cell < counts.trips().length; cell += counts.window().columns()) {
      if (counts.trips()[cell] > 0) {
        return false;
      }
    }
    return true;
  }

  /** A longitude below {@code limit}, by whole turns. */
  private static double turned(double lon, double limit) {
    return lon >= limit ? lon - 360 : lon;
  }

  /** The first place with more than {@code spare} trips up to it. */
  private static int first(long[] trips, long spare) {
    long sum = 0;
    int place = 0;
    while (place < trips.length - 1 && sum + trips[place] <= spare) {
      sum += trips[place];
      place++;
    }
    return place;
  }

  /** The last place with more than {@code spare} trips from it on. */
  private static int last(long[] trips, long spare) {
    long sum = 0;
    int place = trips.length - 1;
    while (place > 0 && sum + trips[place] <= spare) {
      sum += trips[place];
      place--;
    }
    return place;
  }
}
