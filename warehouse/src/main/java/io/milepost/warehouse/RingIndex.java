package io.milepost.warehouse;

import io.milepost.model.UsageException;
import java.math.BigDecimal;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.ItemVisitor;
import org.locationtech.jts.index.intervalrtree.SortedPackedIntervalRTree;

/**
 * Where points lie to a closed ring, by counting the edges east of them (Shimrat 1962, Algorithm
 * 112), among the edges at their latitude only. The side of an edge is the sign of a cross product:
 * taken from doubles when their rounding cannot change it (Shewchuk 1997, the first filter of
 * orient2d), else worked out without rounding. Immutable and thread-safe.
 */
final class RingIndex {
  private static final double ROUNDING = 3.3306690738754716e-16;

  /** Below this, products may have lost digits to underflow. */
  private static final double UNDERFLOW = 1e-200;

  private final SortedPackedIntervalRTree edges = new SortedPackedIntervalRTree();
  private final Envelope bounds = new Envelope();

  /** How a point lies to a ring. */
  enum Place {
    INSIDE,
    BOUNDARY,
    OUTSIDE
  }

  private record Edge(double lon, double lat, double toLon, double toLat) {}

  /**
   * An index of one ring.
   *
   * @param ring {@code {lon, lat, lon, lat, …}}, the last point equal to the first
   */
  RingIndex(double[] ring) {
    requireClosed(ring);
    for (int i = 0; i + 3 < ring.length; i += 2) {
      Edge edge = new Edge(ring[i], ring[i + 1], ring[i + 2], ring[i + 3]);
      edges.insert(Math.min(edge.lat, edge.toLat), Math.max(edge.lat, edge.toLat), edge);
      bounds.expandToInclude(edge.lon, edge.lat);
    }
    // The first look-up builds the tree; afterwards threads only read it.
    edges.query(0, 0, edge -> {});
  }

  private static void requireClosed(double[] ring) {
    int last = ring.length - 2;
    if (ring.length < 8 || ring[0] != ring[last] || ring[1] != ring[last + 1]) {
      throw new UsageException(
          "A polygon's ring must have at least four points, the last equal to the first; found %d"
                  .formatted(ring.length / 2)
              + " points.");
    }
  }

  Envelope bounds() {
    return bounds;
  }

  Place locate(double lon, double lat) {
    if (!bounds.covers(lon, lat)) {
      return Place.OUTSIDE;
    }
    Crossings crossings = new Crossings(lon, lat);
    edges.query(lat, lat, crossings);
    if (crossings.onEdge) {
      return Place.BOUNDARY;
    }
    return crossings.odd ? Place.INSIDE : Place.OUTSIDE;
  }

  /** Counts the edges that a ray from a point to the east crosses. */
  private static final class Crossings implements ItemVisitor {
    private final double lon;
    private final double lat;
    private boolean odd;
    private boolean onEdge;

    Crossings(double lon, double lat) {
      this.lon = lon;
      this.lat = lat;
    }

    @Override
    public void visitItem(Object item) {
      Edge edge = (Edge) item;
      if (lon > Math.max(edge.lon, edge.toLon)) {
        return;
      }
      boolean spans = edge.lat <= lat != edge.toLat <= lat;
      if (lon < Math.min(edge.lon, edge.toLon)) {
        odd ^= spans;
        return;
      }
      int side = side(edge, lon, lat);
      onEdge |= side == 0;
      odd ^= spans && side > 0 == edge.lat < edge.toLat;
    }
  }

  /** Positive when the point lies left of the edge, 0 when on its line. */
  private static int side(Edge edge, double lon, double lat) {
    double left = (edge.toLon - edge.lon) * (lat - edge.lat);
    double right = (edge.toLat - edge.lat) * (lon - edge.lon);
    double difference = left - right;
    double size = Math.abs(left) + Math.abs(right);
    return size > UNDERFLOW && Math.abs(difference) > ROUNDING * size
        ? (int) Math.signum(difference)
        : exactSide(edge, lon, lat);
  }

  private static int exactSide(Edge edge, double lon, double lat) {
    BigDecimal left = minus(edge.toLon, edge.lon).multiply(minus(lat, edge.lat));
    BigDecimal right = minus(edge.toLat, edge.lat).multiply(minus(lon, edge.lon));
    return left.compareTo(right);
  }

  private static BigDecimal minus(double minuend, double subtrahend) {
    return new BigDecimal(minuend).subtract(new BigDecimal(subtrahend));
  }
}
