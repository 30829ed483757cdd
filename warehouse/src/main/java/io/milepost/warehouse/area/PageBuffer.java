package io.milepost.warehouse.area;

import io.milepost.model.Cell;
import io.milepost.warehouse.staging.CellOrder;

/**
 * Rows on their way into a page. They come by origin; within the page they are ordered by
 * destination, so that a page bounds origins tightly and each of its blocks destinations.
 */
final class PageBuffer {
  /** Fine enough for places in a city even when a few trips go around the world. */
  private static final int ORDER_DIGITS = 3;

  private final int capacity;
  private final long[][] keys;
  private final long[] times;
  private final int[] groups;
  private final int[] loads;
  private final long[] cells;
  private final CellOrder order = new CellOrder(ORDER_DIGITS);
  private int rows;
  private int lastGroup;
  private long beyondMillis;

  /** A buffer of {@code capacity} rows, at most {@link PageLayout#MAX_ROWS}. */
  PageBuffer(int capacity) {
    this.capacity = capacity;
    keys = new long[PageLayout.COORDINATES][capacity];
    times = new long[capacity];
    groups = new int[capacity];
    loads = new int[capacity];
    cells = new long[capacity];
  }

  /**
   * Takes a row if it {@link #takes} one of its group: the keys of its coordinates, its {@link
   * RowTime}, the numbers of its group and load.
   */
  void add(
      long originLon,
      long originLat,
      long destinationLon,
      long destinationLat,
      long time,
      int group,
      int load) {
    keys[PageLayout.ORIGIN_LON][rows] = originLon;
    keys[PageLayout.ORIGIN_LAT][rows] = originLat;
    keys[PageLayout.DESTINATION_LON][rows] = destinationLon;
    keys[PageLayout.DESTINATION_LAT][rows] = destinationLat;
    times[rows] = time;
    beyondMillis |= RowTime.beyondMillis(time);
    groups[rows] = group;
    lastGroup = Math.max(lastGroup, group);
    loads[rows] = load;
    rows++;
  }

  int rows() {
    return rows;
  }

  /** Whether there is room for a row of that group: groups have to stay few enough to number. */
  boolean takes(int group) {
    return rows < capacity
        && (rows < PageLayout.MAX_GROUPS || Math.max(lastGroup, group) < PageLayout.MAX_GROUPS);
  }

  void clear() {
    rows = 0;
    lastGroup = 0;
    beyondMillis = 0;
  }

  long[] keys(int coordinate) {
    return keys[coordinate];
  }

  /** The rows' {@link RowTime}s. */
  long[] times() {
    return times;
  }

  /** Whether some row's time is not in whole milliseconds. */
  boolean withMicros() {
    return beyondMillis != 0;
  }

  int[] groups() {
    return groups;
  }

  int[] loads() {
    return loads;
  }

  /** Numbers of the rows by the place of their destination; valid until the next call. */
  int[] byDestination() {
    for (int row = 0; row < rows; row++) {
      cells[row] =
          HilbertOrder.of(cell(row, PageLayout.DESTINATION_LON, PageLayout.DESTINATION_LAT));
    }
    return order.sort(cells, rows);
  }

  long originCell(int row) {
    return cell(row, PageLayout.ORIGIN_LON, PageLayout.ORIGIN_LAT);
  }

  private long cell(int row, int lon, int lat) {
    return Cell.at(
        CoordinateKey.coordinate(keys[lon][row]), CoordinateKey.coordinate(keys[lat][row]));
  }
}
