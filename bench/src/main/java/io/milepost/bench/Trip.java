package io.milepost.bench;

import io.milepost.model.Area.Box;
import io.milepost.model.Match;
import java.time.LocalDate;

/**
 * A row of the CSV, read by the plainest means there are: this is what answers are held against.
 */
record Trip(
    double originLon,
    double originLat,
    double destinationLon,
    double destinationLat,
    LocalDate day) {

  /** Reads a row of the generator: five fields, none quoted. */
  static Trip parse(String row) {
    String[] fields = row.split(",", -1);
    String[] origin = lonLat(fields[1]);
    String[] destination = lonLat(fields[2]);
    return new Trip(
        Double.parseDouble(origin[0]),
        Double.parseDouble(origin[1]),
        Double.parseDouble(destination[0]),
        Double.parseDouble(destination[1]),
        LocalDate.parse(fields[3].substring(0, 10)));
  }

  boolean matches(Box box, Match match) {
    boolean starts = isInside(box, originLon, originLat);
    boolean ends = isInside(box, destinationLon, destinationLat);
    return switch (match) {
      case ORIGIN -> starts;
      case DESTINATION -> ends;
      case BOTH -> starts && ends;
      case EITHER -> starts || ends;
    };
  }

  private static boolean isInside(Box box, double lon, double lat) {
    boolean between =
        box.west() <= box.east()
            ? lon >= box.west() && lon <= box.east()
            : lon >= box.west() || lon <= box.east();
    return between && lat >= box.south() && lat <= box.north();
  }

  private static String[] lonLat(String wkt) {
    return wkt.substring("POINT (".length(), wkt.length() - 1).split(" ", -1);
  }
}
