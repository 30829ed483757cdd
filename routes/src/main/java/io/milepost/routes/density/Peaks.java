package io.milepost.routes.density;

import io.milepost.routes.cells.CellCounts;
import io.milepost.routes.cells.Grid;
import java.util.stream.IntStream;

/**
 * Which peak each cell belongs to. Cells less dense than a floor belong to none, and no peak is
 * lower.
 */
final class Peaks {
  /** What cells that belong to no peak have. */
  static final int NONE = -1;

  private final CellCounts cells;
  private final double[] density;
  private final int[] peakOf;

  private Peaks(CellCounts cells, double[] density, int[] peakOf) {
    this.cells = cells;
    this.density = density;
    this.peakOf = peakOf;
  }

  /**
   * The peaks of cells, those joined that are not worth telling apart.
   *
   * @param least smoothed count of a peak
   */
  static Peaks find(CellCounts cells, Grid grid, double least) {
    double[] density = Smoothing.smooth(cells, grid);
    int[] above = Ascent.peaks(cells, grid, density, least);
    Basins.join(cells, grid, density, above);
    return new Peaks(cells, density, above);
  }

  CellCounts cells() {
    return cells;
  }

  /** The smoothed count of a cell. */
  double density(int cell) {
    return density[cell];
  }

  /** The peak of a cell, or {@link #NONE}. */
  int peakOf(int cell) {
    return peakOf[cell];
  }

  /** The peaks, in ascending order. */
  int[] all() {
    return IntStream.range(0, peakOf.length).filter(cell -> peakOf[cell] == cell).toArray();
  }
}
