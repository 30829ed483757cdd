package io.milepost.app.prove.check;

import io.milepost.model.Area;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Polygons without an index: where the shell's bounding box holds a point, every edge is looked at.
 * Boundaries are inside; exact on the doubles as they are.
 */
final class PlainPolygons {
  /** Larger than the rounding of a difference of two products, relative to their size. */
  private static final double ROUNDING = 1e-12;

  private final List<Polygon> polygons;

  PlainPolygons(Area.Polygons area) {
    polygons = area.polygons().stream().map(Polygon::of).toList();
  }

  boolean contains(double lon, double lat) {
    for (Polygon polygon : polygons) {
      if (polygon.contains(lon, lat)) {
        return true;
      }
    }
    return false;
  }

  private record Polygon(Bounds bounds, List<double[]> rings) {
    static Polygon of(List<double[]> rings) {
      return new Polygon(Bounds.of(rings.get(0)), rings);
    }

    boolean contains(double lon, double lat) {
      if (!bounds.contains(lon, lat)) {
        return false;
      }
      boolean odd = false;
      for (double[] ring : rings) {
        for (int i = 0; i + 3 < ring.length; i += 2) {
          if (isOn(ring, i, lon, lat)) {
            return true;
          }
          odd ^= crosses(ring, i, lon, lat);
        }
      }
      return odd;
    }
  }

  private record Bounds(double west, double south, double east, double north) {
    static Bounds of(double[] ring) {
      double[] lons = every(ring, 0);
      double[] lats = every(ring, 1);
      return new Bounds(lons[0], lats[0], lons[lons.length - 1], lats[lats.length - 1]);
    }

    private static double[] every(double[] ring, int first) {
      double[] values =
          IntStream.range(0, ring.length / 2).mapToDouble(i -> ring[2 * i + first]).toArray();
      Arrays.sort(values);
      return values;
    }

    boolean contains(double lon, double lat) {
      return lon >= west && lon <= east && lat >= south && lat <= north;
    }
  }

  /** Whether the ray from the point to the east crosses the edge that starts at {@code i}. */
  private static boolean crosses(double[] ring, int i, double lon, double lat) {
    boolean spans = ring[i + 1] > lat != ring[i + 3] > lat;
    return spans && side(ring, i, lon, lat) > 0 == ring[i + 3] > ring[i + 1];
  }

  private static boolean isOn(double[] ring, int i, double lon, double lat) {
    return isBetween(ring[i + 1], lat, ring[i + 3])
        && isBetween(ring[i], lon, ring[i + 2])
        && side(ring, i, lon, lat) == 0;
  }

  private static boolean isBetween(double one, double value, double other) {
    return Math.min(one, other) <= value && value <= Math.max(one, other);
  }

  /** Positive when the point lies left of the edge that starts at {@code i}, 0 on its line. */
  private static int side(double[] ring, int i, double lon, double lat) {
    double left = (ring[i + 2] - ring[i]) * (lat - ring[i + 1]);
    double right = (ring[i + 3] - ring[i + 1]) * (lon - ring[i]);
    if (Math.abs(left - right) > ROUNDING * (Math.abs(left) + Math.abs(right))) {
      return left > right ? 1 : -1;
    }
    return product(ring[i + 2], ring[i], lat, ring[i + 1])
        .compareTo(product(ring[i + 3], ring[i + 1], lon, ring[i]));
  }

  /** {@code (a - b) * (c - d)}, unrounded. */
  private static BigDecimal product(double a, double b, double c, double d) {
    return new BigDecimal(a)
        .subtract(new BigDecimal(b))
        .multiply(new BigDecimal(c).subtract(new BigDecimal(d)));
  }
}
