package io.milepost.ingest.csv;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** One trip as a line, the way expected results are written. */
final class TripText {
  private TripText() {}

  static String of(
      String region,
      String datasource,
      long micros,
      double originLon,
      double originLat,
      double destinationLon,
      double destinationLat) {
    LocalDateTime startedAt = LocalDateTime.of(1970, 1, 1, 0, 0).plus(micros, ChronoUnit.MICROS);
    return "%s | %s | %s | %s %s | %s %s"
        .formatted(
            region, datasource, startedAt, originLon, originLat, destinationLon, destinationLat);
  }
}
