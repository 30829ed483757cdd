package io.milepost.routes.grid;

import io.milepost.model.RouteAssigner;
import io.milepost.model.RouteSet;
import io.milepost.model.RouteShape;
import io.milepost.model.TripBlock;
import io.milepost.routes.cells.CellSet;
import io.milepost.routes.cells.Locator;
import io.milepost.routes.cells.RoutesByRegion;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Assigns trips to the routes found by grid, by their cells. A trip in a cell that had none at the
 * discovery belongs to no route until the next one.
 */
public final class GridAssigner implements RouteAssigner {
  private final Map<Integer, RegionCells> regions;
  private int region = Integer.MIN_VALUE;
  private @Nullable RegionCells of;

  private GridAssigner(Map<Integer, RegionCells> regions) {
    this.regions = regions;
  }

  /** The route of each cell. Immutable once made. */
  private record RegionCells(Locator locator, CellSet routeOfCell) {}

  /** Makes assigners to {@code routes}. */
  public static Supplier<RouteAssigner> of(RouteSet routes) {
    Map<Integer, RegionCells> regions = RoutesByRegion.map(routes, GridAssigner::regionCells);
    return () -> new GridAssigner(regions);
  }

  private static RegionCells regionCells(SortedMap<Integer, RouteShape> routes) {
    GridCell first = GridShape.cell(routes.values().iterator().next());
    CellSet routeOfCell = new CellSet(routes.size());
    routes.forEach((id, shape) -> routeOfCell.put(GridShape.cell(shape).key(), id));
    return new RegionCells(new Locator(first.projection(), first.grid()), routeOfCell);
  }

  @Override
  public void assign(TripBlock trips, int[] routeIds) {
    for (int row = 0; row < trips.rows(); row++) {
      if (trips.regionIds[row] != region) {
        region = trips.regionIds[row];
        of = regions.get(region);
      }
      routeIds[row] = of == null ? NONE : routeOf(of, trips, row);
    }
  }

  private static int routeOf(RegionCells cells, TripBlock trips, int row) {
    int route = cells.routeOfCell().get(cells.locator().key(trips, row));
    return route == CellSet.NONE ? NONE : route;
  }
}
