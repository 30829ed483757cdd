package io.milepost.app.prove.check;

import java.time.LocalDate;

/**
 * A row of the CSV.
 *
 * @param day on which it started, on the wall clock
 */
public record Trip(
    String region,
    double originLon,
    double originLat,
    double destinationLon,
    double destinationLat,
    LocalDate day,
    String datasource) {

  /** Reads a row of the generator: five fields, none quoted. */
  static Trip parse(String row) {
    String[] fields = row.split(",", -1);
    String[] origin = lonLat(fields[1]);
    String[] destination = lonLat(fields[2]);
    return new Trip(
        fields[0],
        Double.parseDouble(origin[0]),
        Double.parseDouble(origin[1]),
        Double.parseDouble(destination[0]),
        Double.parseDouble(destination[1]),
        day(fields[3]),
        fields[4]);
  }

  LocalDate monday() {
    return day.minusDays(day.getDayOfWeek().getValue() - 1L);
  }

  /** Of {@code YYYY-MM-DD hh:mm:ss}. */
  private static LocalDate day(String time) {
    return LocalDate.of(
        Integer.parseInt(time, 0, 4, 10),
        Integer.parseInt(time, 5, 7, 10),
        Integer.parseInt(time, 8, 10, 10));
  }

  private static String[] lonLat(String wkt) {
    return wkt.substring("POINT (".length(), wkt.length() - 1).split(" ", -1);
  }
}
