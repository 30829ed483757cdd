package io.milepost.warehouse;

import io.milepost.model.CellWindow;
import java.util.Arrays;

/**
 * Trips by cell.
 *
 * @param trips by the number of the cell in the window; never changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record CellCounts(CellWindow window, long[] trips) {

  /** No trip at all. */
  public static CellCounts none(CellWindow window) {
    return new CellCounts(window, new long[window.cells()]);
  }

  /** The trips of all cells. */
  public long sum() {
    return Arrays.stream(trips).sum();
  }

  /** The trips of the cell that has most. */
  public long most() {
    return Arrays.stream(trips).max().orElse(0);
  }
}
