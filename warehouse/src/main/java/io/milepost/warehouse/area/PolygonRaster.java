package io.milepost.warehouse.area;

import io.milepost.model.Area;
import java.util.Arrays;
import java.util.List;

/**
 * A grid over the bounds of polygons that knows which of its cells lie inside, outside, or near an
 * edge. Cells that no edge comes near are wholly inside or wholly outside, and so are neighbours
 * among them: one point tells of a whole run. Immutable and thread-safe.
 */
final class PolygonRaster {
  private static final int SIDE = 512;

  private static final byte INSIDE = 1;
  private static final byte NEAR_EDGE = 2;

  private final Axis columns;
  private final Axis rows;
  private final byte[] cells = new byte[SIDE * SIDE];
  private final SummedArea nearEdge;

  PolygonRaster(Area.Polygons area, PolygonIndex polygons) {
    columns = new Axis(polygons.bounds().west(), polygons.bounds().east(), SIDE);
    rows = new Axis(polygons.bounds().south(), polygons.bounds().north(), SIDE);
    for (List<double[]> rings : area.polygons()) {
      rings.forEach(this::markRing);
    }
    for (int row = 0; row < SIDE; row++) {
      fill(row, polygons);
    }
    nearEdge = new SummedArea(SIDE, cell -> cells[cell] == NEAR_EDGE);
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
    int last = rows.cellAbove(toLat);
    for (int row = rows.cellBelow(lat); row <= last; row++) {
      double enters = at(lon, lat, toLon, toLat, rows.below(row));
      double leaves = at(lon, lat, toLon, toLat, rows.above(row));
      int from = columns.cellBelow(Math.min(enters, leaves));
      int to = columns.cellAbove(Math.max(enters, leaves));
      Arrays.fill(cells, row * SIDE + from, row * SIDE + to + 1, NEAR_EDGE);
    }
  }

  /** The edge's longitude at a latitude, or at the end nearest to that. */
  private static double at(double lon, double lat, double toLon, double toLat, double wanted) {
    if (wanted <= lat) {
      return lon;
    }
    return wanted >= toLat ? toLon : lon + (toLon - lon) * ((wanted - lat) / (toLat - lat));
  }

  private void fill(int row, PolygonIndex polygons) {
    boolean inside = false;
    for (int column = 0; column < SIDE; column++) {
      int cell = row * SIDE + column;
      if (cells[cell] == NEAR_EDGE) {
        continue;
      }
      if (column == 0 || cells[cell - 1] == NEAR_EDGE) {
        inside = polygons.contains(columns.middle(column), rows.middle(row));
      }
      cells[cell] = inside ? INSIDE : 0;
    }
  }

  /** How a point lies; BORDER when an edge is near. */
  Relation relation(double lon, double lat) {
    return columns.covers(lon) && rows.covers(lat)
        ? relation(columns.cell(lon), rows.cell(lat))
        : Relation.OUTSIDE;
  }

  private Relation relation(int column, int row) {
    return switch (cells[row * SIDE + column]) {
      case INSIDE -> Relation.INSIDE;
      case NEAR_EDGE -> Relation.BORDER;
      default -> Relation.OUTSIDE;
    };
  }

  /** How all points of a box lie; BORDER when an edge may be near one of them. */
  Relation relation(Bounds box) {
    if (!columns.meets(box.west(), box.east()) || !rows.meets(box.south(), box.north())) {
      return Relation.OUTSIDE;
    }
    int left = columns.cell(box.west());
    int right = columns.cell(box.east());
    int bottom = rows.cell(box.south());
    int top = rows.cell(box.north());
    return nearEdge.any(left, right, bottom, top) ? Relation.BORDER : relation(left, bottom);
  }
}
