package io.milepost.warehouse.area;

import io.milepost.model.CellWindow;

/**
 * Counts the rows of pages by the cell that one of their ends lies in: whole pages from their
 * counts by group when they lie in one cell, others row by row. One a thread.
 */
final class CellCounter {
  private static final int ROWS = 2048;

  private final CellWindow window;
  private final int lonColumn;
  private final long[] trips;
  private final int[] highLon = new int[ROWS];
  private final int[] lowLon = new int[ROWS];
  private final int[] highLat = new int[ROWS];
  private final int[] lowLat = new int[ROWS];
  private final char[] groups = new char[ROWS];
  private boolean[] taken = new boolean[0];

  /** A counter of the ends whose longitudes are in {@code lonColumn}. */
  CellCounter(CellWindow window, int lonColumn) {
    this.window = window;
    this.lonColumn = lonColumn;
    trips = new long[window.cells()];
  }

  long[] trips() {
    return trips;
  }

  /**
   * Counts the rows of a page.
   *
   * @param slots of the segment's groups; those without one are not counted
   */
  void count(Page page, int[] slots) {
    long wanted = take(page, slots);
    if (wanted == 0) {
      return;
    }
    Bounds bounds = bounds(page);
    int cell = window.number(bounds.west(), bounds.north());
    if (cell != CellWindow.OUTSIDE && cell == window.number(bounds.east(), bounds.south())) {
      trips[cell] += wanted;
    } else {
      countRows(page, wanted == page.rows());
    }
  }

  /** Notes which of the page's groups count, and gives how many rows these have. */
  private long take(Page page, int[] slots) {
    if (taken.length < page.groups()) {
      taken = new boolean[page.groups()];
    }
    long wanted = 0;
    for (int group = 0; group < page.groups(); group++) {
      taken[group] = slots[page.groupNumber(group)] != WeekSlots.NONE;
      wanted += taken[group] ? page.groupTrips(group) : 0;
    }
    return wanted;
  }

  private Bounds bounds(Page page) {
    PageEntry entry = page.entry();
    return lonColumn == PageLayout.ORIGIN_LON ? entry.origins() : entry.destinations();
  }

  private void countRows(Page page, boolean all) {
    for (int row = 0; row < page.rows(); row += ROWS) {
      int count = Math.min(ROWS, page.rows() - row);
      page.high(lonColumn, row, count, highLon);
      page.low(lonColumn, row, count, lowLon);
      page.high(lonColumn + 1, row, count, highLat);
      page.low(lonColumn + 1, row, count, lowLat);
      if (!all) {
        page.rowGroups(row, count, groups);
      }
      tally(count, all);
    }
  }

  private void tally(int count, boolean all) {
    for (int i = 0; i < count; i++) {
      if (all || taken[groups[i]]) {
        double lon = CoordinateKey.coordinate(CoordinateKey.join(highLon[i], lowLon[i]));
        double lat = CoordinateKey.coordinate(CoordinateKey.join(highLat[i], lowLat[i]));
        int cell = window.number(lon, lat);
        if (cell != CellWindow.OUTSIDE) {
          trips[cell]++;
        }
      }
    }
  }
}
