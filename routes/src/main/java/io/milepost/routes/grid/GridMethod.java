package io.milepost.routes.grid;

import io.milepost.model.RouteShape;
import io.milepost.model.TripPasses;
import io.milepost.model.UsageException;
import io.milepost.routes.RouteMethod;
import io.milepost.routes.RouteSettings;
import io.milepost.routes.cells.CellCounts;
import io.milepost.routes.cells.CellKeys;
import io.milepost.routes.cells.Grid;
import io.milepost.routes.cells.Locator;
import io.milepost.routes.cells.Projection;
import io.milepost.routes.cells.RegionFrames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Groups trips of the same cell of origin, cell of destination and bucket of the day: every trip is
 * in a group, however few there are in it ({@link RouteSettings#minTrips} is not applied). Cells
 * are four times as wide as trips may be apart, buckets 8/3 times as long, but 11 min 15 s at least
 * and a whole number a day; so 1 km and 2 h by default. Three passes over the trips: where the
 * regions lie, which cells have trips, and where in their cells these are. Takes 8 bytes a trip,
 * and then some 400 a group.
 */
public final class GridMethod implements RouteMethod {
  /** Groups, at most: more are of no use to anybody, and hardly fit into memory. */
  static final int MOST_GROUPS = 5_000_000;

  private static final double CELL = 4;
  private static final double BUCKET = 8 / 3.0;
  private static final int SECONDS_PER_DAY = 86_400;
  private static final int MOST_BINS = 1 << Grid.TIME_BITS;

  private final RouteSettings settings;
  private final Grid grid;
  private final int mostGroups;

  public GridMethod(RouteSettings settings) {
    this(settings, MOST_GROUPS);
  }

  GridMethod(RouteSettings settings, int mostGroups) {
    this.settings = settings;
    this.mostGroups = mostGroups;
    long bins = Math.round(SECONDS_PER_DAY / (settings.withinTime().toSeconds() * BUCKET));
    grid = new Grid(settings.withinMeters() * CELL, (int) Math.max(1, Math.min(MOST_BINS, bins)));
  }

  /**
   * {@inheritDoc}
   *
   * @throws UsageException when there are more than five million groups
   */
  @Override
  public List<RouteShape> discover(TripPasses trips) {
    NavigableMap<Integer, CellSums> regions = cells(trips);
    trips.read(() -> new SumSink(regions));
    return shapes(regions);
  }

  /** The cells of each region, with nothing summed yet. */
  private NavigableMap<Integer, CellSums> cells(TripPasses trips) {
    Map<Integer, Projection> projections = RegionFrames.of(trips);
    Map<Integer, Locator> locators = new HashMap<>();
    projections.forEach((region, to) -> locators.put(region, new Locator(to, grid)));
    List<CellKeys> keys = trips.read(() -> new CellKeys(locators));
    NavigableMap<Integer, CellSums> regions = new TreeMap<>();
    long groups = 0;
    for (Map.Entry<Integer, Projection> region : projections.entrySet()) {
      CellCounts cells = CellKeys.take(keys, region.getKey());
      groups += cells.size();
      requireFew(groups);
      regions.put(region.getKey(), new CellSums(cells, region.getValue(), grid));
    }
    return regions;
  }

  private void requireFew(long groups) {
    if (groups > mostGroups) {
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "Expected at most %,d groups by grid, found more, of cells %.0f m wide and buckets of"
                  + " %.0f min: choose a wider --within (now %.0fm) or --within-time (now %dmin).",
              mostGroups,
              grid.cellMeters(),
              24.0 * 60 / grid.timeBins(),
              settings.withinMeters(),
              settings.withinTime().toMinutes()));
    }
  }

  /** Those with most trips first; those with as many by region and cell. */
  private static List<RouteShape> shapes(NavigableMap<Integer, CellSums> regions) {
    NavigableMap<Integer, Integer> regionFrom = new TreeMap<>();
    int groups = 0;
    for (Map.Entry<Integer, CellSums> region : regions.entrySet()) {
      regionFrom.put(groups, region.getKey());
      groups += region.getValue().cells().size();
    }
    List<RouteShape> shapes = new ArrayList<>(groups);
    for (long place : byTrips(regions, groups)) {
      Map.Entry<Integer, Integer> from = regionFrom.floorEntry((int) place);
      int region = from.getValue();
      CellSums sums = Objects.requireNonNull(regions.get(region));
      shapes.add(GridShape.of(region, sums, (int) place - from.getKey()));
    }
    return shapes;
  }

  /** The numbers, counted over all regions, of the groups in order; in the low halves. */
  private static long[] byTrips(NavigableMap<Integer, CellSums> regions, int groups) {
    long[] order = new long[groups];
    int at = 0;
    for (CellSums sums : regions.values()) {
      for (int trips : sums.cells().counts()) {
        order[at] = (long) (Integer.MAX_VALUE - trips) << Integer.SIZE | at;
        at++;
      }
    }
    Arrays.sort(order);
    return order;
  }
}
