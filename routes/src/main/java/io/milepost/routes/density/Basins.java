package io.milepost.routes.density;

import io.milepost.routes.cells.CellCounts;
import io.milepost.routes.cells.Grid;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins peaks that are not worth telling apart: where the way from one to the other hardly leads
 * down, or not further than chance would have it. The highest saddles are looked at first, as in
 * the persistence of connected components (Edelsbrunner, Letscher, Zomorodian: Topological
 * Persistence and Simplification, 2002).
 */
final class Basins {
  /** A saddle this high against the lower peak joins the two, however many trips there are. */
  private static final double HIGH_SADDLE = 0.95;

  /** By how many standard deviations the lower peak must stand out from the saddle. */
  private static final double SIGNIFICANCE = 1;

  private final double[] density;
  private final int[] peakOf;

  private Basins(double[] density, int[] peakOf) {
    this.density = density;
    this.peakOf = peakOf;
  }

  private record Saddle(int first, int second, double height) {}

  /**
   * Joins peaks.
   *
   * @param peaks the peak above each cell, or {@link Peaks#NONE}; becomes the peak that it belongs
   *     to
   */
  static void join(CellCounts cells, Grid grid, double[] density, int[] peaks) {
    Basins basins = new Basins(density, peaks);
    Map<Long, Double> saddles = new HashMap<>();
    for (int axis = 0; axis < Grid.AXES; axis++) {
      Neighbours.forEach(cells, grid, axis, (cell, next) -> basins.add(saddles, cell, next));
    }
    basins.join(saddles);
  }

  private void add(Map<Long, Double> saddles, int cell, int next) {
    if (peakOf[cell] == Peaks.NONE || peakOf[next] == Peaks.NONE) {
      return;
    }
    int first = Math.min(peakOf[cell], peakOf[next]);
    int second = Math.max(peakOf[cell], peakOf[next]);
    if (first != second) {
      double height = Math.min(density[cell], density[next]);
      saddles.merge((long) first << 32 | second, height, Math::max);
    }
  }

  private void join(Map<Long, Double> saddles) {
    List<Saddle> order =
        saddles.entrySet().stream()
            .map(e -> new Saddle((int) (e.getKey() >>> 32), (int) (long) e.getKey(), e.getValue()))
            .sorted(Basins::compare)
            .toList();
    int[] root = new int[peakOf.length];
    Arrays.setAll(root, i -> i);
    for (Saddle saddle : order) {
      joinAcross(saddle, root);
    }
    for (int cell = 0; cell < peakOf.length; cell++) {
      if (peakOf[cell] != Peaks.NONE) {
        peakOf[cell] = find(root, peakOf[cell]);
      }
    }
  }

  private static int compare(Saddle a, Saddle b) {
    int byHeight = Double.compare(b.height(), a.height());
    int byFirst = byHeight != 0 ? byHeight : Integer.compare(a.first(), b.first());
    return byFirst != 0 ? byFirst : Integer.compare(a.second(), b.second());
  }

  private void joinAcross(Saddle saddle, int[] root) {
    int a = find(root, saddle.first());
    int b = find(root, saddle.second());
    if (a != b) {
      int higher = Ascent.denser(density, a, b) ? a : b;
      int lower = higher == a ? b : a;
      if (!standsOut(density[lower], saddle.height())) {
        root[lower] = higher;
      }
    }
  }

  private static boolean standsOut(double peak, double saddle) {
    double deviation = Math.sqrt((peak + saddle) * Smoothing.VARIANCE);
    return saddle < HIGH_SADDLE * peak && peak - saddle > SIGNIFICANCE * deviation;
  }

  private static int find(int[] root, int of) {
    int at = of;
    while (root[at] != at) {
      root[at] = root[root[at]];
      at = root[at];
    }
    return at;
  }
}
