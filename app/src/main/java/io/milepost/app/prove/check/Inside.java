package io.milepost.app.prove.check;

import io.milepost.model.Area;

/** Whether the ends of a trip lie in an area, found by the definition and not by an index. */
interface Inside {

  boolean origin(Trip trip);

  boolean destination(Trip trip);

  static Inside of(Area area) {
    if (area instanceof Area.Region region) {
      return new OfRegion(region);
    }
    return area instanceof Area.Box box
        ? new OfPoints((lon, lat) -> isInside(box, lon, lat))
        : new OfPoints(new PlainPolygons((Area.Polygons) area)::contains);
  }

  private static boolean isInside(Area.Box box, double lon, double lat) {
    boolean between =
        box.west() <= box.east()
            ? lon >= box.west() && lon <= box.east()
            : lon >= box.west() || lon <= box.east();
    return between && lat >= box.south() && lat <= box.north();
  }

  /** A set of points, in degrees. */
  interface Points {
    boolean contain(double lon, double lat);
  }

  /** All trips of a region are inside, wherever their ends lie. */
  record OfRegion(Area.Region region) implements Inside {
    @Override
    public boolean origin(Trip trip) {
      return trip.region().equals(region.name());
    }

    @Override
    public boolean destination(Trip trip) {
      return origin(trip);
    }
  }

  /** An area with a shape. */
  record OfPoints(Points points) implements Inside {
    @Override
    public boolean origin(Trip trip) {
      return points.contain(trip.originLon(), trip.originLat());
    }

    @Override
    public boolean destination(Trip trip) {
      return points.contain(trip.destinationLon(), trip.destinationLat());
    }
  }
}
