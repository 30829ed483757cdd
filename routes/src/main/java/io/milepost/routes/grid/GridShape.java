package io.milepost.routes.grid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.milepost.model.RouteShape;
import io.milepost.routes.cells.Grid;
import io.milepost.routes.cells.Projection;

/** Writes a cell and the sums of its trips as the shape of a route, and reads the cell back. */
final class GridShape {
  private static final ObjectWriter WRITER = new ObjectMapper().writerFor(GridCell.class);
  private static final ObjectReader READER = new ObjectMapper().readerFor(GridCell.class);
  private static final int DAY = 86_400;

  private GridShape() {}

  /** The shape of the trips of one cell; its window is the cell's bucket. */
  static RouteShape of(int region, CellSums sums, int cell) {
    Grid grid = sums.grid();
    long key = sums.cells().keys()[cell];
    int bin = Grid.along(key, Grid.TIME_AXIS);
    return new RouteShape(
        region,
        lon(sums, cell, 0),
        lat(sums, cell, 1),
        lon(sums, cell, 2),
        lat(sums, cell, 3),
        spread(sums, cell, 0),
        spread(sums, cell, 2),
        firstSecond(grid, bin),
        firstSecond(grid, bin + 1) - 1,
        write(GridCell.of(sums.projection(), grid, key)));
  }

  private static double lon(CellSums sums, int cell, int axis) {
    return sums.projection().lonAt(sums.mean(cell, axis));
  }

  private static double lat(CellSums sums, int cell, int axis) {
    return sums.projection().latAt(sums.mean(cell, axis));
  }

  /** Metres on the ground: eastward the projection is true to scale on one parallel only. */
  private static double spread(CellSums sums, int cell, int axis) {
    double there = new Projection(0, lat(sums, cell, axis + 1)).metersPerLonDegree();
    double scale = there / sums.projection().metersPerLonDegree();
    return Math.sqrt(sums.variance(cell, axis) * scale * scale + sums.variance(cell, axis + 1));
  }

  /** The first second that {@link Grid} puts into a bucket. */
  private static int firstSecond(Grid grid, int bin) {
    return (bin * DAY + grid.timeBins() - 1) / grid.timeBins();
  }

  /** The definition. */
  static String write(GridCell cell) {
    try {
      return WRITER.writeValueAsString(cell);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The cell that a route of this method was made from. */
  static GridCell cell(RouteShape shape) {
    try {
      return READER.readValue(shape.definition());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Not a definition by grid: " + shape.definition(), e);
    }
  }
}
