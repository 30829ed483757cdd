package io.milepost.warehouse;

import io.milepost.model.Area;
import io.milepost.model.UsageException;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * Tells whether points lie in polygons, boundary included. Crossings are counted with JTS's robust
 * orientation test (double-double arithmetic), so rounding never moves a point across an edge.
 * Polygons may overlap: a point in any of them is inside. Immutable and thread-safe.
 */
public final class PolygonIndex {
  private final Envelope bounds = new Envelope();
  private final List<Part> parts = new ArrayList<>();

  private record Part(Envelope bounds, IndexedPointInAreaLocator locator) {}

  /**
   * @throws UsageException when a ring is not closed or has fewer than four points
   */
  public PolygonIndex(Area.Polygons area) {
    for (List<double[]> rings : area.polygons()) {
      Polygon polygon = polygon(rings);
      IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(polygon);
      // The first look-up builds the index; afterwards threads only read it.
      locator.locate(new Coordinate());
      parts.add(new Part(polygon.getEnvelopeInternal(), locator));
      bounds.expandToInclude(polygon.getEnvelopeInternal());
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
    Coordinate point = new Coordinate(lon, lat);
    for (Part part : parts) {
      if (part.bounds.covers(lon, lat) && part.locator.locate(point) != Location.EXTERIOR) {
        return true;
      }
    }
    return false;
  }

  private static Polygon polygon(List<double[]> rings) {
    GeometryFactory factory = new GeometryFactory();
    List<LinearRing> closed = rings.stream().map(ring -> ring(factory, ring)).toList();
    LinearRing[] holes = closed.stream().skip(1).toArray(LinearRing[]::new);
    return factory.createPolygon(closed.get(0), holes);
  }

  private static LinearRing ring(GeometryFactory factory, double[] coordinates) {
    try {
      return factory.createLinearRing(new PackedCoordinateSequence.Double(coordinates, 2, 0));
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "A polygon's ring must be closed and have at least four points; found %d points."
              .formatted(coordinates.length / 2));
    }
  }
}
