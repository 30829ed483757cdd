package io.milepost.warehouse.report;

import io.milepost.model.Area;
import io.milepost.model.CellWindow;
import io.milepost.model.Match;
import io.milepost.warehouse.CellCounts;
import io.milepost.warehouse.CellSelection;
import io.milepost.warehouse.TripSelection;
import io.milepost.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds where regions are, by counting origins in ever finer cells around most of them. A few trips
 * that begin elsewhere change nothing.
 */
public final class RegionExtents {
  private static final Area.Box WORLD = new Area.Box(-180, -90, 180, 90);
  private static final int CELLS = 1 << 14;

  /** Cells of about 2 km: fine enough for a box, and most pages of a large index lie in few. */
  private static final int FINEST_LEVEL = 13;

  private RegionExtents() {}

  /** The regions with most trips, up to {@code top}, those with most first. */
  public static List<RegionExtent> ask(Warehouse warehouse, int top) {
    List<Counted> counted = new ArrayList<>();
    for (String region : warehouse.regions()) {
      counted.add(new Counted(region, trips(warehouse, region)));
    }
    return counted.stream()
        .sorted(Comparator.comparingLong(Counted::trips).reversed())
        .limit(top)
        .flatMap(one -> extent(warehouse, one).stream())
        .toList();
  }

  private record Counted(String region, long trips) {}

  private static long trips(Warehouse warehouse, String region) {
    TripSelection all = new TripSelection(new Area.Region(region), Match.ORIGIN, null, null, null);
    return warehouse.tripsPerWeek(all).values().stream().mapToLong(Long::longValue).sum();
  }

  /** Empty when its trips were undone since they were counted. */
  private static Optional<RegionExtent> extent(Warehouse warehouse, Counted region) {
    Optional<CellQuantiles> cells = count(warehouse, region, WORLD);
    while (cells.isPresent() && cells.get().level() < FINEST_LEVEL) {
      Optional<CellQuantiles> next = count(warehouse, region, cells.get().box());
      if (next.isPresent() && next.get().level() <= cells.get().level()) {
        break;
      }
      cells = next;
    }
    return cells.map(
        found ->
            new RegionExtent(
                region.region(), region.trips(), found.lon(), found.lat(), found.box()));
  }

  private static Optional<CellQuantiles> count(Warehouse warehouse, Counted region, Area.Box box) {
    int level = Math.min(FINEST_LEVEL, CellWindow.finestLevel(box, CELLS));
    CellWindow window = CellWindow.covering(box, level);
    CellCounts counts = warehouse.tripsPerCell(CellSelection.origins(window, region.region()));
    long spare = Math.min(region.trips() / 100, counts.sum() / 4);
    return counts.sum() == 0 ? Optional.empty() : Optional.of(CellQuantiles.of(counts, spare));
  }
}
