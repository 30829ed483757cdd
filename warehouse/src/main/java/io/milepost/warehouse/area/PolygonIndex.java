package io.milepost.warehouse.area;

import io.milepost.model.Area;
import java.util.List;

/**
 * Tells whether points lie in polygons, boundary included: in a shell and not inside one of its
 * holes. Exact on the doubles as they are, see {@link RingIndex}. Polygons may overlap: a point in
 * any of them is inside. Immutable and thread-safe.
 */
final class PolygonIndex {
  private final List<Polygon> polygons;
  private final Bounds bounds;

  /**
   * An index of {@code area}.
   *
   * @throws io.milepost.model.UsageException when a ring is not closed or has fewer than four
   *     points
   */
  PolygonIndex(Area.Polygons area) {
    polygons = area.polygons().stream().map(Polygon::of).toList();
    bounds =
        polygons.stream().map(polygon -> polygon.shell.bounds()).reduce(Bounds.NONE, Bounds::union);
  }

  private record Polygon(RingIndex shell, List<RingIndex> holes) {
    static Polygon of(List<double[]> rings) {
      List<RingIndex> indexed = rings.stream().map(RingIndex::new).toList();
      return new Polygon(indexed.get(0), indexed.subList(1, indexed.size()));
    }

    boolean contains(double lon, double lat) {
      if (shell.locate(lon, lat) == RingIndex.Place.OUTSIDE) {
        return false;
      }
      for (RingIndex hole : holes) {
        if (hole.locate(lon, lat) == RingIndex.Place.INSIDE) {
          return false;
        }
      }
      return true;
    }
  }

  Bounds bounds() {
    return bounds;
  }

  /** Whether the point, in degrees, lies in a polygon or on its boundary. */
  boolean contains(double lon, double lat) {
    for (Polygon polygon : polygons) {
      if (polygon.contains(lon, lat)) {
        return true;
      }
    }
    return false;
  }
}
