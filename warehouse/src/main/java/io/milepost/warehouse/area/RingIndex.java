package io.milepost.warehouse.area;

import io.milepost.model.UsageException;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * Where points lie to a closed ring, by counting the edges east of them (Shimrat 1962, Algorithm
 * 112), among the edges of a band of latitudes only. The side of an edge is the sign of a cross
 * product: taken from doubles when their rounding cannot change it (Shewchuk 1997, the first filter
 * of orient2d), else worked out without rounding. Immutable and thread-safe.
 */
final class RingIndex {
  private static final double ROUNDING = 3.3306690738754716e-16;

  /** Below this, products may have lost digits to underflow. */
  private static final double UNDERFLOW = 1e-200;

  private static final int BANDS_PER_EDGE = 2;
  private static final int MAX_BANDS = 1 << 12;

  /** Doubles of an edge: {@code lon, lat} of its ends. */
  private static final int EDGE = 4;

  private final Bounds bounds;
  private final Axis bands;

  /** The edges that meet each band, one after the other. */
  private final double[][] edges;

  /** How a point lies to a ring. */
  enum Place {
    INSIDE,
    BOUNDARY,
    OUTSIDE
  }

  /**
   * An index of one ring.
   *
   * @param ring {@code {lon, lat, lon, lat, …}}, the last point equal to the first
   */
  RingIndex(double[] ring) {
    requireClosed(ring);
    bounds = bounds(ring);
    int count = Math.min(MAX_BANDS, BANDS_PER_EDGE * (ring.length / 2 - 1));
    bands = new Axis(bounds.south(), bounds.north(), count);
    edges = new double[count][0];
    int[] used = new int[count];
    for (int i = 0; i + 3 < ring.length; i += 2) {
      int last = bands.cell(Math.max(ring[i + 1], ring[i + 3]));
      for (int band = bands.cell(Math.min(ring[i + 1], ring[i + 3])); band <= last; band++) {
        if (used[band] == edges[band].length) {
          edges[band] = Arrays.copyOf(edges[band], Math.max(2 * EDGE, 2 * used[band]));
        }
        System.arraycopy(ring, i, edges[band], used[band], EDGE);
        used[band] += EDGE;
      }
    }
    Arrays.setAll(edges, band -> Arrays.copyOf(edges[band], used[band]));
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

  private static Bounds bounds(double[] ring) {
    Bounds bounds = new Bounds(ring[0], ring[1], ring[0], ring[1]);
    for (int i = 2; i < ring.length; i += 2) {
      bounds = bounds.union(new Bounds(ring[i], ring[i + 1], ring[i], ring[i + 1]));
    }
    return bounds;
  }

  Bounds bounds() {
    return bounds;
  }

  Place locate(double lon, double lat) {
    if (!bounds.contains(lon, lat)) {
      return Place.OUTSIDE;
    }
    double[] near = edges[bands.cell(lat)];
    boolean odd = false;
    for (int i = 0; i < near.length; i += EDGE) {
      double fromLat = near[i + 1];
      double toLat = near[i + 3];
      boolean spans = fromLat <= lat != toLat <= lat;
      if (!spans && fromLat != lat && toLat != lat || isWestOf(near, i, lon)) {
        continue;
      }
      if (lon < Math.min(near[i], near[i + 2])) {
        odd ^= spans;
        continue;
      }
      int side = side(near, i, lon, lat);
      if (side == 0) {
        return Place.BOUNDARY;
      }
      odd ^= spans && side > 0 == fromLat < toLat;
    }
    return odd ? Place.INSIDE : Place.OUTSIDE;
  }

  private static boolean isWestOf(double[] edges, int i, double lon) {
    return lon > Math.max(edges[i], edges[i + 2]);
  }

  /** Positive when the point lies left of the edge, 0 when on its line. */
  private static int side(double[] edges, int i, double lon, double lat) {
    double left = (edges[i + 2] - edges[i]) * (lat - edges[i + 1]);
    double right = (edges[i + 3] - edges[i + 1]) * (lon - edges[i]);
    double difference = left - right;
    double size = Math.abs(left) + Math.abs(right);
    return size > UNDERFLOW && Math.abs(difference) > ROUNDING * size
        ? (int) Math.signum(difference)
        : exactSide(edges, i, lon, lat);
  }

  private static int exactSide(double[] edges, int i, double lon, double lat) {
    BigDecimal left = minus(edges[i + 2], edges[i]).multiply(minus(lat, edges[i + 1]));
    BigDecimal right = minus(edges[i + 3], edges[i + 1]).multiply(minus(lon, edges[i]));
    return left.compareTo(right);
  }

  private static BigDecimal minus(double minuend, double subtrahend) {
    return new BigDecimal(minuend).subtract(new BigDecimal(subtrahend));
  }
}
