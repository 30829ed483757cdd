package io.milepost.model;

/**
 * A rectangle of {@link Cell}s of one level. Its cells are numbered row by row, from its north-west
 * corner. It may cross the antimeridian.
 *
 * @param level 0 to {@link #MAX_LEVEL}
 * @param firstColumn its westernmost column
 * @param firstRow its northernmost row
 * @param columns how many, counted eastwards
 * @param rows how many, counted southwards
 */
public record CellWindow(int level, int firstColumn, int firstRow, int columns, int rows) {
  /** The finest level: cells of about 20 m. */
  public static final int MAX_LEVEL = 20;

  /** The most cells of a window. */
  public static final int MAX_CELLS = 1 << 18;

  /** In place of a number, for points outside. */
  public static final int OUTSIDE = -1;

  /**
   * The constructor refuses windows that are too large.
   *
   * @throws UsageException when there would be more than {@link #MAX_CELLS} cells
   */
  public CellWindow {
    if ((long) columns * rows > MAX_CELLS) {
      throw new UsageException(
          "Expected at most %d cells, found %d by %d at level %d. Ask for a smaller box or a coarser level."
              .formatted(MAX_CELLS, columns, rows, level));
    }
  }

  /**
   * The cells that a box touches.
   *
   * @throws UsageException when these are more than {@link #MAX_CELLS}
   */
  public static CellWindow covering(Area.Box box, int level) {
    int west = (int) Cell.column(box.west(), level);
    int north = (int) Cell.row(box.north(), level);
    return new CellWindow(
        level,
        west,
        north,
        Math.toIntExact(columns(box, level)),
        (int) Cell.row(box.south(), level) - north + 1);
  }

  /** The finest level at which a box touches at most {@code cells} cells; 0 at the least. */
  public static int finestLevel(Area.Box box, long cells) {
    int level = MAX_LEVEL;
    while (level > 0 && columns(box, level) * rows(box, level) > cells) {
      level--;
    }
    return level;
  }

  private static long columns(Area.Box box, int level) {
    long all = 2L << level;
    long between = Cell.column(box.east(), level) - Cell.column(box.west(), level);
    return Math.min(all, (box.crossesAntimeridian() ? between + all : between) + 1);
  }

  private static long rows(Area.Box box, int level) {
    return Cell.row(box.south(), level) - Cell.row(box.north(), level) + 1;
  }

  /** Whether it goes all around the world. */
  public boolean isWholeTurn() {
    return columns == 2 << level;
  }

  public int cells() {
    return columns * rows;
  }

  /** The number of the cell that a point lies in, or {@link #OUTSIDE}. */
  public int number(double lon, double lat) {
    int column = (int) Cell.column(lon, level) - firstColumn;
    int row = (int) Cell.row(lat, level) - firstRow;
    int across = column < 0 ? column + (2 << level) : column;
    return across < columns && row >= 0 && row < rows ? row * columns + across : OUTSIDE;
  }

  /** The column of a cell among all of its level. */
  public int column(int number) {
    return (firstColumn + number % columns) % (2 << level);
  }

  /** The row of a cell among all of its level. */
  public int row(int number) {
    return firstRow + number / columns;
  }

  /** Whether a point between these sides may lie inside. */
  public boolean mayMeet(double west, double south, double east, double north) {
    int last = firstColumn + columns - 1;
    boolean crosses = last >= 2 << level;
    boolean across =
        crosses || Cell.column(east, level) >= firstColumn && Cell.column(west, level) <= last;
    return across && Cell.row(south, level) >= firstRow && Cell.row(north, level) < firstRow + rows;
  }
}
