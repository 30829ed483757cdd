package io.milepost.warehouse.contract;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One trip, as an object.
 *
 * @param extra JSON of kept columns, or null when the source keeps none
 */
public record TripRow(
    String region,
    String datasource,
    LocalDateTime startedAt,
    double originLon,
    double originLat,
    double destinationLon,
    double destinationLat,
    @Nullable String extra) {

  /** A trip in Prague by funny_car, a little north for each {@code number}. */
  public static TripRow numbered(int number) {
    return new TripRow(
        "Prague",
        "funny_car",
        LocalDateTime.of(2018, 5, 28, 9, 3, 40),
        14.5,
        50 + number / 1000.0,
        14.4,
        50.1,
        null);
  }

  public TripRow in(String otherRegion) {
    return new TripRow(
        otherRegion,
        datasource,
        startedAt,
        originLon,
        originLat,
        destinationLon,
        destinationLat,
        extra);
  }

  public TripRow from(String otherDatasource) {
    return new TripRow(
        region,
        otherDatasource,
        startedAt,
        originLon,
        originLat,
        destinationLon,
        destinationLat,
        extra);
  }

  public TripRow at(String otherStartedAt) {
    return new TripRow(
        region,
        datasource,
        LocalDateTime.parse(otherStartedAt),
        originLon,
        originLat,
        destinationLon,
        destinationLat,
        extra);
  }

  public TripRow between(double lon, double lat, double toLon, double toLat) {
    return new TripRow(region, datasource, startedAt, lon, lat, toLon, toLat, extra);
  }

  public TripRow with(String otherExtra) {
    return new TripRow(
        region,
        datasource,
        startedAt,
        originLon,
        originLat,
        destinationLon,
        destinationLat,
        otherExtra);
  }

  /** Microseconds of the wall clock since 1970. */
  public long startedAtMicros() {
    return ChronoUnit.MICROS.between(LocalDateTime.of(1970, 1, 1, 0, 0), startedAt);
  }
}
