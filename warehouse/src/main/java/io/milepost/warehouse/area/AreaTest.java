package io.milepost.warehouse.area;

/** Tells which points lie in one area. Thread-safe. */
interface AreaTest {

  /** How all points within {@code bounds} lie to the area; BORDER when in doubt. */
  Relation relation(Bounds bounds);

  /** The same test for points within {@code bounds} only, which may be quicker. */
  default AreaTest within(Bounds bounds) {
    return this;
  }

  /**
   * Looks at one end of some rows, exactly.
   *
   * @param lon the coordinate of the page that is the end's longitude; its latitude comes next
   * @param count at most {@link PageLayout#BLOCK_ROWS}
   * @param inside is given 1 for each row whose end lies in the area, else 0
   */
  void test(Page page, int lon, int row, int count, Scratch scratch, int[] inside);
}
