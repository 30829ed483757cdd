package io.milepost.warehouse.area;

/**
 * Where things lie in a page, in bytes from its start, every part at a multiple of eight. First the
 * planes, one value a row: the high and the low halves of the four coordinates' keys, the {@link
 * RowTime}, then which of the page's groups the row is of and, in segments of several loads, which
 * of its loads. Then the bounds of the blocks, eight doubles each: those of the origins, then those
 * of the destinations. Then the page's groups: their numbers in the segment, and how many rows each
 * has.
 *
 * @param rows 1 to {@link #MAX_ROWS}
 * @param groups how many groups the rows are of, at most {@link #MAX_GROUPS}
 * @param withMicros whether times are longs of microseconds, not ints of milliseconds
 * @param withLoads whether there is a plane of loads
 */
record PageLayout(int rows, int groups, boolean withMicros, boolean withLoads) {
  /** More would make the areas where trips begin coarse, and the buffers of loads large. */
  static final int MAX_ROWS = 1 << 17;

  /** A row's group is numbered within the page in 16 bits. */
  static final int MAX_GROUPS = 1 << 16;

  /** Rows that are looked at together, or not at all. */
  static final int BLOCK_ROWS = 256;

  static final int ORIGIN_LON = 0;
  static final int ORIGIN_LAT = 1;
  static final int DESTINATION_LON = 2;
  static final int DESTINATION_LAT = 3;
  static final int COORDINATES = 4;

  /** Doubles that bound a block. */
  static final int BLOCK_DOUBLES = 8;

  int blocks() {
    return (rows + BLOCK_ROWS - 1) / BLOCK_ROWS;
  }

  /** The plane of the high halves of a coordinate's keys, as ints. */
  int high(int coordinate) {
    return 2 * coordinate * intPlane();
  }

  /** The plane of the low halves of a coordinate's keys, as ints. */
  int low(int coordinate) {
    return high(coordinate) + intPlane();
  }

  /** The plane of the rows' times, as ints or longs. */
  int times() {
    return high(COORDINATES);
  }

  /** The plane of the page's own group numbers, as chars. */
  int rowGroups() {
    return times() + (withMicros ? rows * Long.BYTES : intPlane());
  }

  /** The plane of the segment's load numbers, as chars. */
  int rowLoads() {
    return rowGroups() + charPlane();
  }

  int blockBounds() {
    return withLoads ? rowLoads() + charPlane() : rowLoads();
  }

  /** The segment's numbers of the page's groups, as ints. */
  int groupNumbers() {
    return blockBounds() + blocks() * BLOCK_DOUBLES * Double.BYTES;
  }

  /** The rows of each of the page's groups, as ints. */
  int groupTrips() {
    return groupNumbers() + padded(groups * Integer.BYTES);
  }

  int bytes() {
    return groupTrips() + padded(groups * Integer.BYTES);
  }

  private int intPlane() {
    return padded(rows * Integer.BYTES);
  }

  private int charPlane() {
    return padded(rows * Character.BYTES);
  }

  private static int padded(int bytes) {
    return bytes + 7 & ~7;
  }
}
