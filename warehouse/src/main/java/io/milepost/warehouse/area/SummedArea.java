package io.milepost.warehouse.area;

import java.util.function.IntPredicate;

/**
 * Tells in constant time whether a box of a square grid has a marked cell (summed-area table, Crow
 * 1984). Immutable.
 */
final class SummedArea {
  private final int width;

  /** Marked cells below and left of each corner of the grid. */
  private final int[] sums;

  /**
   * Over a grid of {@code side} by {@code side} cells.
   *
   * @param marked asked of each cell, by {@code row * side + column}
   */
  SummedArea(int side, IntPredicate marked) {
    width = side + 1;
    sums = new int[width * width];
    for (int row = 0; row < side; row++) {
      int inRow = 0;
      for (int column = 0; column < side; column++) {
        inRow += marked.test(row * side + column) ? 1 : 0;
        sums[(row + 1) * width + column + 1] = sums[row * width + column + 1] + inRow;
      }
    }
  }

  /** Whether a cell is marked from column {@code left} to {@code right}, and so for the rows. */
  boolean any(int left, int right, int bottom, int top) {
    int upper = (top + 1) * width;
    int lower = bottom * width;
    return sums[upper + right + 1]
            - sums[upper + left]
            - sums[lower + right + 1]
            + sums[lower + left]
        > 0;
  }
}
