package io.milepost.warehouse.area;

import io.milepost.model.Cell;
import io.milepost.warehouse.staging.CellOrder;
import java.util.Arrays;

/**
 * The rows of a page in the order of their origins, read when its turn comes: a run of a {@link
 * SegmentMerge}. Not thread-safe.
 */
final class PageRun {
  private static final int ORDER_DIGITS = 3;

  private final int segment;
  private final Page page;
  private int[] order = {};
  private long[] cells = {};
  private int position;

  /**
   * The run of a page.
   *
   * @param segment the place of the page's segment among those merged
   */
  PageRun(int segment, Page page) {
    this.segment = segment;
    this.page = page;
  }

  int segment() {
    return segment;
  }

  Page page() {
    return page;
  }

  /** The origin cell of the row that is next. */
  long cell() {
    return opened() ? cells[order[position]] : page.entry().firstCell();
  }

  boolean opened() {
    return cells.length > 0;
  }

  /** Puts the rows in order. */
  void open(CellOrder cellOrder) {
    long[] unordered = new long[page.rows()];
    for (int row = 0; row < unordered.length; row++) {
      unordered[row] =
          Cell.at(
              page.coordinate(PageLayout.ORIGIN_LON, row),
              page.coordinate(PageLayout.ORIGIN_LAT, row));
    }
    order = Arrays.copyOf(cellOrder.sort(unordered, unordered.length), unordered.length);
    cells = unordered;
  }

  static CellOrder newOrder() {
    return new CellOrder(ORDER_DIGITS);
  }

  /** The row that is next. */
  int row() {
    return order[position];
  }

  /** Goes to the next row; false when there is none. */
  boolean advance() {
    return ++position < cells.length;
  }
}
