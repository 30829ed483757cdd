package io.milepost.routes.grid;

import io.milepost.model.TripBlock;
import io.milepost.routes.cells.CellCounts;
import io.milepost.routes.cells.CellSet;
import io.milepost.routes.cells.Grid;
import io.milepost.routes.cells.Locator;
import io.milepost.routes.cells.Projection;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Sums over the trips of each cell of a region, from which centroids and spreads come. Whole
 * numbers of {@value #STEPS} steps a cell, so that the order of additions changes nothing; they
 * hold 200 million trips of a cell wherever they end. Thread-safe.
 */
final class CellSums {
  private static final int STEPS = 1 << 16;

  /** Sums of a cell: of positions along four axes, and of their squares within the cell. */
  private static final int FIELDS = 8;

  private static final int SQUARES = 4;

  private final CellCounts cells;
  private final CellSet numbers;
  private final Projection projection;
  private final Grid grid;
  private final Locator locator;
  private final double metersPerLon;
  private final AtomicLongArray sums;

  CellSums(CellCounts cells, Projection projection, Grid grid) {
    this.cells = cells;
    this.projection = projection;
    this.grid = grid;
    locator = new Locator(projection, grid);
    metersPerLon = projection.metersPerLonDegree();
    numbers = new CellSet(cells.size());
    for (int cell = 0; cell < cells.size(); cell++) {
      numbers.put(cells.keys()[cell], cell);
    }
    sums = new AtomicLongArray(cells.size() * FIELDS);
  }

  CellCounts cells() {
    return cells;
  }

  Projection projection() {
    return projection;
  }

  Grid grid() {
    return grid;
  }

  /** Adds a trip of one of the cells. */
  void add(TripBlock trips, int row) {
    int cell = numbers.get(locator.key(trips, row));
    add(cell, 0, projection.lonOffset(trips.originLons[row]) * metersPerLon);
    add(cell, 1, meters(trips.originLats[row]));
    add(cell, 2, projection.lonOffset(trips.destinationLons[row]) * metersPerLon);
    add(cell, 3, meters(trips.destinationLats[row]));
  }

  private double meters(double ofLat) {
    return (ofLat - projection.lat()) * Projection.METERS_PER_DEGREE;
  }

  private void add(int cell, int axis, double meters) {
    long at = (long) Math.floor(meters / grid.cellMeters() * STEPS);
    long within = at & STEPS - 1;
    sums.getAndAdd(cell * FIELDS + axis, at);
    sums.getAndAdd(cell * FIELDS + SQUARES + axis, within * within);
  }

  /** The mean along a place axis of a cell's trips, metres from the reference point. */
  double mean(int cell, int axis) {
    return steps(cell, axis) / STEPS * grid.cellMeters();
  }

  /** Their variance along it, square metres. */
  double variance(int cell, int axis) {
    long period = (long) STEPS << Grid.PLACE_BITS;
    long start = (long) STEPS * (Grid.along(cells.keys()[cell], axis) - (1 << Grid.PLACE_BITS - 1));
    double within = Math.IEEEremainder(steps(cell, axis) - start, (double) period);
    double squares = (double) sums.get(cell * FIELDS + SQUARES + axis) / cells.counts()[cell];
    double step = grid.cellMeters() / STEPS;
    return Math.max(0, squares - within * within) * step * step;
  }

  private double steps(int cell, int axis) {
    return (double) sums.get(cell * FIELDS + axis) / cells.counts()[cell];
  }
}
