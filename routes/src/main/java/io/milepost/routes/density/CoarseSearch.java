package io.milepost.routes.density;

import io.milepost.routes.cells.CellCounts;
import io.milepost.routes.cells.CellSet;
import io.milepost.routes.cells.Grid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Looks for basins of trips that stand out from chance, among all cells of a region. */
final class CoarseSearch {
  /** Cells less dense than this share of their peak are not taken for its basin. */
  private static final double LEAST_SHARE = 0.002;

  /** A peak lower than this does not stand out whatever chance would bring. */
  private static final double LEAST_PEAK = 6 * Smoothing.VARIANCE;

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

  static CoarseBasins search(CellCounts all, Grid grid) {
    Peaks peaks = Peaks.find(Pruning.prune(all), grid, LEAST_PEAK);
    return new CoarseSearch(grid, peaks).basins(new Chance(all, grid));
  }

  private CoarseBasins basins(Chance chance) {
    List<Double> expected = new ArrayList<>();
    int[] tops = peaks.all();
    Close[] close = close(tops);
    for (int i = 0; i < tops.length; i++) {
      double byChance = chance.expected(peaks.cells().keys()[tops[i]], close[i]);
      if (Chance.exceeded(peaks.density(tops[i]), byChance)) {
        basinOf[tops[i]] = expected.size();
        expected.add(byChance / volume());
      }
    }
    return basins(expected.stream().mapToDouble(e -> e).toArray());
  }

  private Close[] close(int[] tops) {
    long[] keys = peaks.cells().keys();
    int[] place = new int[keys.length];
    Close[] close = new Close[tops.length];
    for (int i = 0; i < tops.length; i++) {
      place[tops[i]] = i;
      close[i] = new Close(keys[tops[i]], grid);
    }
    for (int cell = 0; cell < keys.length; cell++) {
      if (peaks.peakOf(cell) != Peaks.NONE) {
        close[place[peaks.peakOf(cell)]].add(keys[cell], peaks.cells().counts()[cell]);
      }
    }
    return close;
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
