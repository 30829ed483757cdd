package io.milepost.routes.density;

import io.milepost.routes.cells.CellCounts;
import io.milepost.routes.cells.CellSet;
import io.milepost.routes.cells.Grid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Looks for basins of trips that stand out from chance, among all cells of a region. */
final class CoarseSearch {
  /** Cells less dense than this share of their peak are not taken for its basin. */
  private static final double LEAST_SHARE = 0.002;

  /**
   * A peak lower than this does not stand out whatever chance would bring: 32.7, just above the 32
   * that a single trip weighs in its own cell ({@link Smoothing}), so that it is no peak alone.
   */
  private static final double LEAST_PEAK = 4.3 * Smoothing.VARIANCE;

  /**
   * The same among few cells, where a single trip may be the peak of a thin route: 30.4, just below
   * what it weighs.
   */
  private static final double LEAST_PEAK_OF_FEW = 4 * Smoothing.VARIANCE;

  private static final int FEW_CELLS = 100_000;

  private final Grid grid;
  private final Peaks peaks;

  /** The number of the basin of each peak, {@link CellSet#NONE} for other cells. */
  private final int[] basinOf;

  private CoarseSearch(Grid grid, Peaks peaks) {
    this.grid = grid;
    this.peaks = peaks;
    basinOf = new int[peaks.cells().size()];
    Arrays.fill(basinOf, CellSet.NONE);
  }

  /**
   * The basins of a region.
   *
   * @param cells those of pairs with many trips
   * @param all the marginals of all trips; changed
   */
  static CoarseBasins search(CellCounts cells, Marginals all, Grid grid) {
    double least = cells.size() <= FEW_CELLS ? LEAST_PEAK_OF_FEW : LEAST_PEAK;
    Peaks peaks = Peaks.find(cells, grid, least);
    return new CoarseSearch(grid, peaks).basins(new Chance(all, grid));
  }

  /**
   * Peaks are held against chance twice: first among all trips, then among those that are not close
   * to one of the peaks that were left, since routes make chance look rarer than it is.
   */
  private CoarseBasins basins(Chance chance) {
    int[] tops = peaks.all();
    Close[] close = new Close[tops.length];
    Arrays.setAll(close, i -> new Close(peaks.cells().keys()[tops[i]], grid));
    int[] closeTo = closeTo(tops, close);
    boolean[] candidate = new boolean[tops.length];
    for (int i = 0; i < tops.length; i++) {
      candidate[i] = Chance.exceeded(peaks.density(tops[i]), expected(chance, tops[i], close[i]));
    }
    for (int cell = 0; cell < closeTo.length; cell++) {
      if (closeTo[cell] >= 0 && candidate[closeTo[cell]]) {
        chance.leaveOut(peaks.cells().keys()[cell], peaks.cells().counts()[cell]);
      }
    }
    return basins(
        chance,
        IntStream.range(0, tops.length).filter(i -> candidate[i]).map(i -> tops[i]).toArray());
  }

  /** For each cell, which of the peaks it is close to, if it belongs to it; -1 if to none. */
  private int[] closeTo(int[] tops, Close[] close) {
    int[] place = new int[basinOf.length];
    for (int i = 0; i < tops.length; i++) {
      place[tops[i]] = i;
    }
    int[] closeTo = new int[place.length];
    Arrays.fill(closeTo, -1);
    for (int cell = 0; cell < place.length; cell++) {
      int peak = peaks.peakOf(cell);
      if (peak != Peaks.NONE
          && close[place[peak]].add(peaks.cells().keys()[cell], peaks.cells().counts()[cell])) {
        closeTo[cell] = place[peak];
      }
    }
    return closeTo;
  }

  private CoarseBasins basins(Chance chance, int[] candidates) {
    List<Double> expected = new ArrayList<>();
    for (int top : candidates) {
      double byChance = expected(chance, top, new Close(peaks.cells().keys()[top], grid));
      if (Chance.exceeded(peaks.density(top), byChance)) {
        basinOf[top] = expected.size();
        expected.add(byChance / volume());
      }
    }
    return basins(expected.stream().mapToDouble(e -> e).toArray());
  }

  private double expected(Chance chance, int top, Close leftOut) {
    return chance.expected(peaks.cells().keys()[top], leftOut);
  }

  private CoarseBasins basins(double[] chances) {
    int members = 0;
    for (int cell = 0; cell < basinOf.length; cell++) {
      members += basin(cell) == CellSet.NONE ? 0 : 1;
    }
    CellSet set = new CellSet(members);
    long[] trips = new long[chances.length];
    for (int cell = 0; cell < basinOf.length; cell++) {
      int basin = basin(cell);
      if (basin != CellSet.NONE) {
        set.put(peaks.cells().keys()[cell], basin);
        trips[basin] += peaks.cells().counts()[cell];
      }
    }
    return new CoarseBasins(set, trips, chances);
  }

  private int basin(int cell) {
    int peak = peaks.peakOf(cell);
    boolean within = peak != Peaks.NONE && peaks.density(cell) >= LEAST_SHARE * peaks.density(peak);
    return within ? basinOf[peak] : CellSet.NONE;
  }

  /** What a smoothed count is summed over: square metres twice, and seconds. */
  private double volume() {
    double cell = grid.cellMeters() * grid.cellMeters();
    return Smoothing.TOTAL_WEIGHT * cell * cell * 86_400 / grid.timeBins();
  }
}
