package io.milepost.routes.density;

import io.milepost.routes.cells.CellCounts;
import io.milepost.routes.cells.Grid;
import java.util.Arrays;

/**
 * Leaves out cells that cannot matter, when there are many: pairs of an origin and a destination
 * cell whose best time bins, three in a row, hold few trips.
 */
final class Pruning {
  /** Cells that are worked on, at most. */
  private static final int MOST_CELLS = 4_000_000;

  private Pruning() {}

  /** The cells to work on: all, when they are few enough. */
  static CellCounts prune(CellCounts cells) {
    if (cells.size() <= MOST_CELLS) {
      return cells;
    }
    int[] best = best(cells);
    int least = least(best);
    int kept = 0;
    long[] keys = new long[cells.size()];
    int[] counts = new int[cells.size()];
    for (int i = 0; i < best.length; i++) {
      if (best[i] >= least) {
        keys[kept] = cells.keys()[i];
        counts[kept++] = cells.counts()[i];
      }
    }
    return new CellCounts(Arrays.copyOf(keys, kept), Arrays.copyOf(counts, kept));
  }

  /** For each cell, the most trips in three neighbouring cells of its origin and destination. */
  private static int[] best(CellCounts cells) {
    int[] best = new int[cells.size()];
    int from = 0;
    while (from < best.length) {
      long pair = cells.keys()[from] >>> Grid.TIME_BITS;
      int to = from;
      int most = 0;
      while (to < best.length && cells.keys()[to] >>> Grid.TIME_BITS == pair) {
        most = Math.max(most, around(cells, to));
        to++;
      }
      Arrays.fill(best, from, to, most);
      from = to;
    }
    return best;
  }

  private static int around(CellCounts cells, int cell) {
    int sum = cells.counts()[cell];
    if (cell > 0 && cells.keys()[cell - 1] == cells.keys()[cell] - 1) {
      sum += cells.counts()[cell - 1];
    }
    if (cell + 1 < cells.size() && cells.keys()[cell + 1] == cells.keys()[cell] + 1) {
      sum += cells.counts()[cell + 1];
    }
    return sum;
  }

  /** The least value that leaves few enough cells. */
  private static int least(int[] best) {
    int[] histogram = new int[1 << 10];
    for (int value : best) {
      histogram[Math.min(value, histogram.length - 1)]++;
    }
    long left = best.length;
    int least = 0;
    while (left > MOST_CELLS && least < histogram.length - 1) {
      left -= histogram[least++];
    }
    return least;
  }
}
