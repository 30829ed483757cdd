package io.milepost.warehouse.contract;

import io.milepost.model.Area;
import io.milepost.model.Week;
import io.milepost.warehouse.TripSelection;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The plainest way to answer: look at every trip, with exact arithmetic. */
public final class BruteForce {
  private BruteForce() {}

  /** Trips per week that has one. */
  public static SortedMap<Week, Long> tripsPerWeek(List<TripRow> trips, TripSelection selection) {
    SortedMap<Week, Long> weeks = new TreeMap<>();
    for (TripRow trip : trips) {
      Week week = Week.of(trip.startedAt().toLocalDate());
      if (inPeriod(week, selection) && fromDatasource(trip, selection) && takes(trip, selection)) {
        weeks.merge(week, 1L, Long::sum);
      }
    }
    return weeks;
  }

  private static boolean inPeriod(Week week, TripSelection selection) {
    return (selection.from() == null || week.compareTo(selection.from()) >= 0)
        && (selection.to() == null || week.compareTo(selection.to()) < 0);
  }

  private static boolean fromDatasource(TripRow trip, TripSelection selection) {
    return selection.datasource() == null || selection.datasource().equals(trip.datasource());
  }

  private static boolean takes(TripRow trip, TripSelection selection) {
    if (selection.area() instanceof Area.Region region) {
      return region.name().equals(trip.region());
    }
    boolean origin = contains(selection.area(), trip.originLon(), trip.originLat());
    boolean destination = contains(selection.area(), trip.destinationLon(), trip.destinationLat());
    return switch (selection.match()) {
      case ORIGIN -> origin;
      case DESTINATION -> destination;
      case BOTH -> origin && destination;
      case EITHER -> origin || destination;
    };
  }

  /** Whether a point lies in a box or in polygons. */
  public static boolean contains(Area area, double lon, double lat) {
    if (area instanceof Area.Box box) {
      boolean between =
          box.west() <= box.east()
              ? lon >= box.west() && lon <= box.east()
              : lon >= box.west() || lon <= box.east();
      return between && lat >= box.south() && lat <= box.north();
    }
    return ((Area.Polygons) area).polygons().stream().anyMatch(rings -> inPolygon(rings, lon, lat));
  }

  private static boolean inPolygon(List<double[]> rings, double lon, double lat) {
    return place(rings.get(0), lon, lat) >= 0
        && rings.stream().skip(1).noneMatch(hole -> place(hole, lon, lat) > 0);
  }

  /** 1 inside a ring, 0 on it, -1 outside. */
  private static int place(double[] ring, double lon, double lat) {
    boolean inside = false;
    for (int i = 0; i + 3 < ring.length; i += 2) {
      int side = side(ring, i, lon, lat);
      if (side == 0 && withinBounds(ring, i, lon, lat)) {
        return 0;
      }
      boolean upwards = ring[i + 1] <= lat && lat < ring[i + 3];
      boolean downwards = ring[i + 3] <= lat && lat < ring[i + 1];
      inside ^= upwards && side > 0 || downwards && side < 0;
    }
    return inside ? 1 : -1;
  }

  /** Which side of an edge a point lies on: the sign of the cross product, without rounding. */
  private static int side(double[] ring, int i, double lon, double lat) {
    BigDecimal x = new BigDecimal(ring[i]);
    BigDecimal y = new BigDecimal(ring[i + 1]);
    BigDecimal edgeX = new BigDecimal(ring[i + 2]).subtract(x);
    BigDecimal edgeY = new BigDecimal(ring[i + 3]).subtract(y);
    return edgeX
        .multiply(new BigDecimal(lat).subtract(y))
        .compareTo(edgeY.multiply(new BigDecimal(lon).subtract(x)));
  }

  private static boolean withinBounds(double[] ring, int i, double lon, double lat) {
    return Math.min(ring[i], ring[i + 2]) <= lon
        && lon <= Math.max(ring[i], ring[i + 2])
        && Math.min(ring[i + 1], ring[i + 3]) <= lat
        && lat <= Math.max(ring[i + 1], ring[i + 3]);
  }
}
