package io.milepost.routes.density;

import io.milepost.routes.cells.CellCounts;
import io.milepost.routes.cells.Grid;
import io.milepost.routes.cells.Groups;
import io.milepost.routes.cells.Locator;
import io.milepost.routes.cells.Projection;
import io.milepost.routes.cells.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Looks into a basin with finer cells, for parts that stand apart from each other, and again into
 * each part; and gives a first distribution for each of those that are left.
 */
final class Refinement {
  /** Trips in cells less dense than this share of the peak do not shape the first distribution. */
  private static final double CORE = 0.1;

  /** A part with a lower peak is too thin to be one of its own. */
  private static final double LEAST_PEAK = 8 * Smoothing.VARIANCE;

  private final Sample sample;
  private final List<Grid> grids;
  private final List<Locator> locators;
  private final double leastRows;

  /**
   * Looks into basins of {@code sample}.
   *
   * @param grids the finer, the later
   * @param leastRows trips of the sample that a part must have
   */
  Refinement(Sample sample, Projection projection, List<Grid> grids, double leastRows) {
    this.sample = sample;
    this.grids = grids;
    this.leastRows = leastRows;
    locators = grids.stream().map(grid -> new Locator(projection, grid)).toList();
  }

  /**
   * The parts of a basin.
   *
   * @param trips numbers of the sample
   * @param chance as {@link Gaussian} has it
   */
  List<Gaussian> parts(int[] trips, double chance) {
    List<int[]> cores = new ArrayList<>();
    if (trips.length >= leastRows) {
      split(trips, 0, cores);
    }
    return cores.stream().map(core -> gaussian(core, chance)).toList();
  }

  private void split(int[] trips, int level, List<int[]> cores) {
    long[] keys = Arrays.stream(trips).mapToLong(t -> locators.get(level).key(sample, t)).toArray();
    CellCounts cells = CellCounts.of(keys.clone(), keys.length);
    Peaks peaks = Peaks.find(cells, grids.get(level), LEAST_PEAK);
    int[] cellOf = Arrays.stream(keys).mapToInt(cells::find).toArray();
    int[] peakOf = Arrays.stream(cellOf).map(peaks::peakOf).toArray();
    List<int[]> parts =
        Arrays.stream(Groups.of(peakOf, cells.size()))
            .filter(part -> part.length >= leastRows)
            .toList();
    boolean finest = level == grids.size() - 1;
    if (parts.size() < 2 && finest) {
      cores.add(trips);
    } else if (parts.size() < 2) {
      split(trips, level + 1, cores);
    } else {
      for (int[] part : parts) {
        int[] within = finest ? core(part, cellOf, peaks) : part;
        int[] numbers = IntStream.of(within).map(i -> trips[i]).toArray();
        if (finest) {
          cores.add(numbers);
        } else {
          split(numbers, level + 1, cores);
        }
      }
    }
  }

  /** The members of a part that lie in dense cells. */
  private static int[] core(int[] part, int[] cellOf, Peaks peaks) {
    double least = CORE * peaks.density(peaks.peakOf(cellOf[part[0]]));
    return IntStream.of(part).filter(i -> peaks.density(cellOf[i]) >= least).toArray();
  }

  private Gaussian gaussian(int[] core, double chance) {
    Moments moments = new Moments(sample, core[0]);
    for (int trip : core) {
      moments.add(sample, trip);
    }
    return moments.gaussian(chance);
  }
}
