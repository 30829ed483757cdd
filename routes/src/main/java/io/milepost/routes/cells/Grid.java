package io.milepost.routes.cells;

/**
 * A grid over origin, destination and time of day. A cell's key has, from the high bits down, the
 * origin's column and row, the destination's column and row, {@value #PLACE_BITS} bits each, and
 * the time bin in {@value #TIME_BITS} bits. Columns and rows are counted from half their range, and
 * wrap beyond it. Immutable.
 *
 * @param cellMeters side of a cell
 * @param timeBins of a day, 3 to 128
 */
public record Grid(double cellMeters, int timeBins) {
  public static final int PLACE_BITS = 14;
  public static final int TIME_BITS = 7;
  public static final int AXES = 5;
  public static final int TIME_AXIS = 4;

  private static final int PLACE_MASK = (1 << PLACE_BITS) - 1;
  private static final int TIME_MASK = (1 << TIME_BITS) - 1;
  private static final int HALF = 1 << PLACE_BITS - 1;
  private static final int SECONDS_PER_DAY = 86_400;

  /** The key of the cell of a trip; metres from the region's reference point. */
  public long key(
      double originX, double originY, double destinationX, double destinationY, int second) {
    long key = place(originX);
    key = key << PLACE_BITS | place(originY);
    key = key << PLACE_BITS | place(destinationX);
    key = key << PLACE_BITS | place(destinationY);
    return key << TIME_BITS | timeBin(second);
  }

  private long place(double meters) {
    return (long) Math.floor(meters / cellMeters) + HALF & PLACE_MASK;
  }

  private int timeBin(int second) {
    return (int) ((long) second * timeBins / SECONDS_PER_DAY);
  }

  /** How far the bits of an axis are shifted; axis 4 is time. */
  public static int shift(int axis) {
    return axis == TIME_AXIS ? 0 : TIME_BITS + (TIME_AXIS - 1 - axis) * PLACE_BITS;
  }

  /** The cell's column, row or time bin along an axis. */
  public static int along(long key, int axis) {
    return (int) (key >>> shift(axis)) & (axis == TIME_AXIS ? TIME_MASK : PLACE_MASK);
  }

  /** The origin's column and row together, or the destination's. */
  public static int place(long key, int firstAxis) {
    return (int) (key >>> shift(firstAxis + 1)) & (1 << 2 * PLACE_BITS) - 1;
  }

  /** Steps from cell {@code from} to cell {@code to} along an axis, the short way round in time. */
  public int steps(long from, long to, int axis) {
    int steps = along(to, axis) - along(from, axis);
    if (axis != TIME_AXIS) {
      return steps;
    }
    if (steps > timeBins / 2) {
      return steps - timeBins;
    }
    return steps < -(timeBins / 2) ? steps + timeBins : steps;
  }

  /** The key of the next cell along an axis; that of the cell itself at the end of a place axis. */
  public long next(long key, int axis) {
    int at = along(key, axis);
    if (axis == TIME_AXIS) {
      return at == timeBins - 1 ? key - at : key + 1;
    }
    return at == PLACE_MASK ? key : key + (1L << shift(axis));
  }

  /** The key of the cell before along an axis. */
  public long previous(long key, int axis) {
    int at = along(key, axis);
    if (axis == TIME_AXIS) {
      return at == 0 ? key + timeBins - 1 : key - 1;
    }
    return at == 0 ? key : key - (1L << shift(axis));
  }
}
