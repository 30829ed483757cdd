package io.milepost.app.generate;

import io.milepost.model.UsageException;

/**
 * What trips to make up. The constructor throws {@link UsageException} for a value out of range.
 *
 * @param rows trips, 0 or more
 * @param seed the same seed gives the same bytes
 * @param cities how many of the built-in cities take part, 1 to 12
 * @param placesPerCity places between which a city's routes run, 2 to 1000
 * @param routes planted routes over all cities; at most half of the pairs of places
 * @param zipfExponent popularity of the route of rank r is r to the power of minus this, 0 to 3
 * @param noiseShare share of trips that belong to no route, 0 to 1
 * @param spreadMeters standard deviation of a trip's ends about its route's places, each direction
 * @param peakSpreadMinutes standard deviation of a trip's start about its route's peak
 */
public record TripSettings(
    long rows,
    long seed,
    int cities,
    int placesPerCity,
    int routes,
    double zipfExponent,
    double noiseShare,
    double spreadMeters,
    double peakSpreadMinutes) {

  /** The settings that the options of the command line start from. */
  public static final TripSettings DEFAULTS =
      new TripSettings(10_000, 1, City.ALL.size(), 40, 600, 1.0, 0.2, 120, 30);

  public TripSettings {
    requireWithin("rows", rows, 0, Long.MAX_VALUE);
    requireWithin("cities", cities, 1, City.ALL.size());
    requireWithin("places per city", placesPerCity, 2, 1000);
    requireWithin("routes", routes, 1, pairs(cities, placesPerCity));
    requireWithin("Zipf exponent", zipfExponent, 0, 3);
    requireWithin("noise share", noiseShare, 0, 1);
    requireWithin("spread in metres", spreadMeters, 0, 5_000);
    requireWithin("spread of the peak in minutes", peakSpreadMinutes, 0, 720);
  }

  /** These settings with another number of rows and another seed. */
  public TripSettings with(long otherRows, long otherSeed) {
    return new TripSettings(
        otherRows,
        otherSeed,
        cities,
        placesPerCity,
        routes,
        zipfExponent,
        noiseShare,
        spreadMeters,
        peakSpreadMinutes);
  }

  /** Half of the pairs, so that drawing pairs until an unused one comes ends soon. */
  private static long pairs(int cities, int places) {
    return Math.max(1, (long) cities * places * (places - 1) / 2);
  }

  private static void requireWithin(String what, long found, long least, long most) {
    if (found < least || found > most) {
      throw refusal(what, found, least, most);
    }
  }

  private static void requireWithin(String what, double found, double least, double most) {
    if (!(found >= least && found <= most)) {
      throw refusal(what, found, least, most);
    }
  }

  private static UsageException refusal(String what, Object found, Object least, Object most) {
    return new UsageException(
        "The %s must be within %s and %s; found %s.".formatted(what, least, most, found));
  }
}
