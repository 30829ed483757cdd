package io.milepost.warehouse.staging;

/**
 * What the trips of a range span: the box of their origins in degrees and, in microseconds of the
 * wall clock, the time from the first to the last start.
 */
public record Extent(
    double west, double south, double east, double north, long firstMicros, long lastMicros) {

  /** The extent of at least one trip. */
  public static Extent of(RangeTrips trips) {
    double[] lon = span(trips, TripRecord.ORIGIN_LON);
    double[] lat = span(trips, TripRecord.ORIGIN_LAT);
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (int number = 0; number < trips.size(); number++) {
      long micros = trips.records()[number * trips.width() + TripRecord.STARTED_AT];
      first = Math.min(first, micros);
      last = Math.max(last, micros);
    }
    return new Extent(lon[0], lat[0], lon[1], lat[1], first, last);
  }

  private static double[] span(RangeTrips trips, int field) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int number = 0; number < trips.size(); number++) {
      double value = Double.longBitsToDouble(trips.records()[number * trips.width() + field]);
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return new double[] {low, high};
  }
}
