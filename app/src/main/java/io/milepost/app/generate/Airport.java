package io.milepost.app.generate;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An airport between which flights are made up.
 *
 * @param place rounded to hundredths of a degree; null for one whose coordinates are not told
 */
record Airport(String code, String name, String city, String state, @Nullable Place place) {
  static final List<Airport> ALL =
      List.of(
          of(
              "ATL",
              "Hartsfield-Jackson Atlanta International Airport",
              "Atlanta",
              "GA",
              -84.43,
              33.64),
          of("LAX", "Los Angeles International Airport", "Los Angeles", "CA", -118.41, 33.94),
          of("ORD", "Chicago O'Hare International Airport", "Chicago", "IL", -87.90, 41.98),
          of(
              "DFW",
              "Dallas/Fort Worth International Airport",
              "Dallas-Fort Worth",
              "TX",
              -97.04,
              32.90),
          of("DEN", "Denver International Airport", "Denver", "CO", -104.67, 39.86),
          of("JFK", "John F. Kennedy International Airport", "New York", "NY", -73.78, 40.64),
          of("SFO", "San Francisco International Airport", "San Francisco", "CA", -122.37, 37.62),
          of("SEA", "Seattle-Tacoma International Airport", "Seattle", "WA", -122.31, 47.45),
          of("MIA", "Miami International Airport", "Miami", "FL", -80.29, 25.79),
          of("BOS", "Logan International Airport", "Boston", "MA", -71.01, 42.36),
          of("PHX", "Phoenix Sky Harbor International Airport", "Phoenix", "AZ", -112.01, 33.43),
          of(
              "MSP",
              "Minneapolis-Saint Paul International Airport",
              "Minneapolis",
              "MN",
              -93.22,
              44.88),
          of("LAS", "McCarran International Airport", "Las Vegas", "NV", -115.15, 36.08),
          of("CLT", "Charlotte Douglas International Airport", "Charlotte", "NC", -80.94, 35.21),
          of(
              "ANC",
              "Ted Stevens Anchorage International Airport",
              "Anchorage",
              "AK",
              -150.00,
              61.17),
          of("HNL", "Honolulu International Airport", "Honolulu", "HI", -157.92, 21.32),
          new Airport("PBG", "Plattsburgh International Airport", "Plattsburgh", "NY", null),
          new Airport(
              "UST",
              "Northeast Florida Regional Airport (St. Augustine)",
              "St. Augustine",
              "FL",
              null));

  /** Where an airport without coordinates is taken to be when distances are made up. */
  private static final Place SOMEWHERE = new Place(-78, 36);

  private static final double METERS_PER_MILE = 1609.344;
  private static final double EARTH_RADIUS_METERS = 6_371_009;

  static final String HEADER = "IATA_CODE,AIRPORT,CITY,STATE,COUNTRY,LATITUDE,LONGITUDE\n";

  private static Airport of(
      String code, String name, String city, String state, double lon, double lat) {
    return new Airport(code, name, city, state, new Place(lon, lat));
  }

  /** Its line of the reference table. */
  String line() {
    String degrees =
        place == null ? "," : String.format(Locale.ROOT, "%.5f,%.5f", place.lat(), place.lon());
    return "%s,%s,%s,%s,USA,%s%n".formatted(code, name, city, state, degrees).replace("\r", "");
  }

  /** Hours that its clocks are behind UTC, about. */
  int hoursBehind() {
    return (int) Math.round(-somewhere().lon() / 15);
  }

  /** Great-circle distance in miles (haversine). */
  long milesTo(Airport other) {
    double fromLat = StrictMath.toRadians(somewhere().lat());
    double toLat = StrictMath.toRadians(other.somewhere().lat());
    double lon = StrictMath.toRadians(other.somewhere().lon() - somewhere().lon());
    double north = StrictMath.sin((toLat - fromLat) / 2);
    double east = StrictMath.sin(lon / 2);
    double h = north * north + StrictMath.cos(fromLat) * StrictMath.cos(toLat) * east * east;
    return Math.round(
        2 * EARTH_RADIUS_METERS * StrictMath.asin(StrictMath.sqrt(h)) / METERS_PER_MILE);
  }

  private Place somewhere() {
    return place == null ? SOMEWHERE : place;
  }
}
