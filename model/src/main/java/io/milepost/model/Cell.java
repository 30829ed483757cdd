package io.milepost.model;

/**
 * Squares of the OGC tile matrix set WorldCRS84Quad (OGC 17-083r4, annex D.2: plain quantised
 * lon/lat, level {@code z} has 2·2^z columns from -180 eastwards and 2^z rows from +90 southwards),
 * as Morton-ordered integers: column and row bits interleaved, the column's bit first. Cells nest
 * exactly: the parent of a cell is the cell shifted right by two.
 */
public final class Cell {
  /** The finest level: cells of about 2 cm; a cell then takes 61 bits. */
  public static final int MAX_LEVEL = 29;

  private Cell() {}

  /**
   * The cell of a point at {@link #MAX_LEVEL}.
   *
   * @param lon degrees, -180 to 180; 180 falls into the last column
   * @param lat degrees, -90 to 90; -90 falls into the last row
   */
  public static long at(double lon, double lat) {
    return spread(column(lon, MAX_LEVEL)) << 1 | spread(row(lat, MAX_LEVEL));
  }

  /** The column of a longitude at {@code level}, counted from -180 degrees eastwards. */
  public static long column(double lon, int level) {
    return quantise((lon + 180) / 360, 2L << level);
  }

  /** The row of a latitude at {@code level}, counted from +90 degrees southwards. */
  public static long row(double lat, int level) {
    return quantise((90 - lat) / 180, 1L << level);
  }

  /** The length of a cell's sides at {@code level}, in degrees. */
  public static double degrees(int level) {
    return 180.0 / (1L << level);
  }

  /** The cell of a point at {@code level}, 0 to {@link #MAX_LEVEL}. */
  public static long at(double lon, double lat, int level) {
    return at(lon, lat) >>> 2 * (MAX_LEVEL - level);
  }

  private static long quantise(double fraction, long count) {
    return Math.min((long) (fraction * count), count - 1);
  }

  /** Puts a zero before each of the low 32 bits (Morton 1966; the usual magic masks). */
  private static long spread(long bits) {
    long x = bits & 0xFFFFFFFFL;
    x = (x | x << 16) & 0x0000FFFF0000FFFFL;
    x = (x | x << 8) & 0x00FF00FF00FF00FFL;
    x = (x | x << 4) & 0x0F0F0F0F0F0F0F0FL;
    x = (x | x << 2) & 0x3333333333333333L;
    return (x | x << 1) & 0x5555555555555555L;
  }
}
