package io.milepost.warehouse;

import io.milepost.model.Area;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * Tells whether points lie in polygons, boundary included: in a shell and not inside one of its
 * holes. Exact on the doubles as they are, see {@link RingIndex}. Polygons may overlap: a point in
 * any of them is inside. Immutable and thread-safe.
 */
public final class PolygonIndex {
  private final List<Polygon> polygons;
  private final Envelope bounds = new Envelope();

  /**
   * An index of {@code area}.
   *
   * @throws io.milepost.model.UsageException when a ring is not closed or has fewer than four
   *     points
   */
  public PolygonIndex(Area.Polygons area) {
    polygons = area.polygons().stream().map(Polygon::of).toList();
    polygons.forEach(polygon -> bounds.expandToInclude(polygon.shell.bounds()));
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

  public double west() {
    return bounds.getMinX();
  }

  public double south() {
    return bounds.getMinY();
  }

  public double east() {
    return bounds.getMaxX();
  }

  public double north() {
    return bounds.getMaxY();
  }

  /** Whether the point, in degrees, lies in a polygon or on its boundary. */
  public boolean contains(double lon, double lat) {
    for (Polygon polygon : polygons) {
      if (polygon.contains(lon, lat)) {
        return true;
      }
    }
    return false;
  }
}
