package io.milepost.app.generate;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * One row read back by plain means.
 *
 * @param row its number in the truth
 * @param route 0 for noise
 */
record MadeTrip(
    String region,
    Place origin,
    Place destination,
    LocalDateTime startedAt,
    String datasource,
    long row,
    int route) {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  static MadeTrip of(String trip, String truth) {
    String[] fields = trip.split(",", -1);
    String[] known = truth.split(",", -1);
    return new MadeTrip(
        fields[0],
        point(fields[1]),
        point(fields[2]),
        LocalDateTime.parse(fields[3], SECONDS),
        fields[4],
        Long.parseLong(known[0]),
        known[1].isEmpty() ? 0 : Integer.parseInt(known[1]));
  }

  private static Place point(String wkt) {
    String[] lonLat = wkt.substring("POINT (".length(), wkt.length() - 1).split(" ", -1);
    return new Place(Double.parseDouble(lonLat[0]), Double.parseDouble(lonLat[1]));
  }
}
