package io.milepost.model;

import java.util.List;

/** What a question is asked about. */
public sealed interface Area permits Area.Region, Area.Box, Area.Polygons {

  /** All trips of one region, by the region's name; where their ends lie plays no part. */
  record Region(String name) implements Area {}

  /**
   * A bounding box in WGS 84 degrees, closed on all four sides. {@code west > east} crosses the
   * antimeridian (OGC API – Features, 7.15.3). The constructor throws {@link UsageException} when a
   * side is not finite or out of range, or south lies above north.
   */
  record Box(double west, double south, double east, double north) implements Area {
    public Box {
      requireRange("west", west, 180);
      requireRange("east", east, 180);
      requireRange("south", south, 90);
      requireRange("north", north, 90);
      if (south > north) {
        throw new UsageException(
            "A box is W,S,E,N with south at most north; found south %s above north %s."
                .formatted(south, north));
      }
    }

    public boolean crossesAntimeridian() {
      return west > east;
    }

    private static void requireRange(String side, double value, double limit) {
      if (!(Math.abs(value) <= limit)) {
        throw new UsageException(
            "A box is W,S,E,N in degrees; expected %s within -%s to %s, found %s."
                .formatted(side, (int) limit, (int) limit, value));
      }
    }
  }

  /**
   * One or more polygons with holes (GeoJSON Polygon or MultiPolygon, RFC 7946). Points on a
   * boundary are inside.
   *
   * @param polygons each a list of closed rings, the first the shell, the others its holes; a ring
   *     is {@code {lon, lat, lon, lat, …}} in degrees
   */
  record Polygons(List<List<double[]>> polygons) implements Area {}
}
