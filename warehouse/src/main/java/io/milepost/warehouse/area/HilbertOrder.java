package io.milepost.warehouse.area;

import io.milepost.model.Cell;

/**
 * The place of cells along a Hilbert curve (Hilbert 1891), which, other than the Morton order of
 * {@link Cell}s, never jumps: a run of neighbours on it lies in a small box, and few such boxes
 * meet the border of an area.
 *
 * <p>A level of the curve turns the square that is below it: it exchanges the axes, or turns them
 * around as well. Both are their own inverse and go together, so that there are four states; a
 * table takes four levels at once.
 */
final class HilbertOrder {
  private static final int SWAPPED = 1;
  private static final int FLIPPED = 2;
  private static final int STATES = 4;

  /** The bits of four levels. */
  private static final int STEP_BITS = 8;

  private static final int STEP = 1 << STEP_BITS;

  /** The bits of a cell that are looked at, down to squares of about two metres. */
  private static final int BITS = 48;

  /** A cell's bits: two for each level, of which the first row bit is always 0. */
  private static final int CELL_BITS = 2 * (Cell.MAX_LEVEL + 1);

  /** By {@code state * STEP + morton}: {@code next state * STEP + hilbert}. */
  private static final short[] TABLE = table();

  private HilbertOrder() {}

  /**
   * The place of a cell's square of the 24th level on the curve through all of them.
   *
   * @param cell as {@link Cell#at(double, double)} gives it
   */
  static long of(long cell) {
    long morton = cell >>> CELL_BITS - BITS;
    long hilbert = 0;
    int state = 0;
    for (int shift = BITS - STEP_BITS; shift >= 0; shift -= STEP_BITS) {
      int next = TABLE[state | (int) (morton >>> shift) & STEP - 1];
      hilbert = hilbert << STEP_BITS | next & STEP - 1;
      state = next & -STEP;
    }
    return hilbert;
  }

  private static short[] table() {
    short[] table = new short[STATES * STEP];
    for (int state = 0; state < STATES; state++) {
      for (int morton = 0; morton < STEP; morton++) {
        table[state * STEP + morton] = (short) step(state, morton);
      }
    }
    return table;
  }

  private static int step(int from, int morton) {
    int state = from;
    int hilbert = 0;
    for (int shift = STEP_BITS - 2; shift >= 0; shift -= 2) {
      int flip = state >> 1;
      int first = morton >> shift + 1 & 1 ^ flip;
      int second = morton >> shift & 1 ^ flip;
      boolean swapped = (state & SWAPPED) != 0;
      int x = swapped ? second : first;
      int y = swapped ? first : second;
      hilbert = hilbert << 2 | 3 * x ^ y;
      if (y == 0) {
        state ^= SWAPPED | FLIPPED * x;
      }
    }
    return state * STEP + hilbert;
  }
}
