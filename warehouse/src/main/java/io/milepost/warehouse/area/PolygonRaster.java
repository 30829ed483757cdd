package io.milepost.warehouse.area;

import io.milepost.model.Area;
import java.util.Arrays;
import java.util.List;

/**
 * A grid over the bounds of polygons, or over a part of them, that knows which of its cells lie
 * inside, outside, or near an edge. Cells that no edge comes near are wholly inside or wholly
 * outside, and so are neighbours among them: one point tells of a whole run. Immutable and
 * thread-safe.
 */
final class PolygonRaster {
  static final int INSIDE = 1;
  static final int NEAR_EDGE = 2;

  /** Cells along a side with a frame of cells around, which stand for all that lies beyond. */
  private final int framed;

  private final int side;
  private final Axis columns;
  private final Axis rows;
  private final byte[] cells;
  private final SummedArea nearEdge;

  /**
   * A raster of a part of the plane.
   *
   * @param over outside of which no polygon lies, or no point or box will be asked about
   * @param side cells along each side
   */
  PolygonRaster(Area.Polygons area, PolygonIndex polygons, Bounds over, int side) {
    this.side = side;
    framed = side + 2;
    cells = new byte[framed * framed];
    columns = new Axis(over.west(), over.east(), side);
    rows = new Axis(over.south(), over.north(), side);
    for (List<double[]> rings : area.polygons()) {
      rings.forEach(this::markRing);
    }
    for (int row = 0; row < side; row++) {
      fill(row, polygons);
    }
    nearEdge = new SummedArea(framed, cell -> cells[cell] == NEAR_EDGE);
  }

  private void markRing(double[] ring) {
    for (int i = 0; i + 3 < ring.length; i += 2) {
      if (ring[i + 1] <= ring[i + 3]) {
        markEdge(ring[i], ring[i + 1], ring[i + 2], ring[i + 3]);
      } else {
        markEdge(ring[i + 2], ring[i + 3], ring[i], ring[i + 1]);
      }
    }
  }

  /** Marks the cells that an edge comes near; its first end is not above its second. */
  private void markEdge(double lon, double lat, double toLon, double toLat) {
    if (!rows.meets(lat, toLat)) {
      return;
    }
    int last = rows.cellAbove(toLat);
    for (int row = rows.cellBelow(lat); row <= last; row++) {
      double enters = at(lon, lat, toLon, toLat, rows.below(row));
      double leaves = at(lon, lat, toLon, toLat, rows.above(row));
      markRow(row, Math.min(enters, leaves), Math.max(enters, leaves));
    }
  }

  private void markRow(int row, double lon, double toLon) {
    if (columns.meets(lon, toLon)) {
      int from = framed(columns.cellBelow(lon), row);
      int to = framed(columns.cellAbove(toLon), row);
      Arrays.fill(cells, from, to + 1, (byte) NEAR_EDGE);
    }
  }

  /** The edge's longitude at a latitude, or at the end nearest to that. */
  private static double at(double lon, double lat, double toLon, double toLat, double wanted) {
    if (wanted <= lat) {
      return lon;
    }
    return wanted >= toLat ? toLon : lon + (toLon - lon) * ((wanted - lat) / (toLat - lat));
  }

  private int framed(int column, int row) {
    return (row + 1) * framed + column + 1;
  }

  private void fill(int row, PolygonIndex polygons) {
    boolean inside = false;
    for (int column = 0; column < side; column++) {
      int cell = framed(column, row);
      if (cells[cell] == NEAR_EDGE) {
        continue;
      }
      if (column == 0 || cells[cell - 1] == NEAR_EDGE) {
        inside = polygons.contains(columns.middle(column), rows.middle(row));
      }
      cells[cell] = (byte) (inside ? INSIDE : 0);
    }
  }

  /** How a point lies: {@link #INSIDE}, {@link #NEAR_EDGE}, or 0 for outside. */
  int state(double lon, double lat) {
    return cells[rows.framedCell(lat) * framed + columns.framedCell(lon)];
  }

  /** How all points of a box lie; BORDER when an edge may be near one of them. */
  Relation relation(Bounds box) {
    int left = columns.framedCell(box.west());
    int right = columns.framedCell(box.east());
    int bottom = rows.framedCell(box.south());
    int top = rows.framedCell(box.north());
    if (nearEdge.any(left, right, bottom, top)) {
      return Relation.BORDER;
    }
    return cells[bottom * framed + left] == INSIDE ? Relation.INSIDE : Relation.OUTSIDE;
  }

  /** Whether a raster of so many cells over {@code part} would be finer than this one. */
  boolean isCoarserThan(Bounds part, int partSide) {
    return (part.east() - part.west()) / partSide < columns.cellDegrees()
        && (part.north() - part.south()) / partSide < rows.cellDegrees();
  }
}
