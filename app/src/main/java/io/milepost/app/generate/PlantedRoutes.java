package io.milepost.app.generate;

import io.milepost.model.UsageException;

/**
 * What routes to plant. The constructor throws {@link UsageException} for a value out of range.
 *
 * @param count over all cities; at most half of the pairs of places
 * @param placesPerCity places between which a city's routes run, 2 to 1000
 * @param starMeters 0: routes run between any two places; otherwise from one place of a city, or as
 *     few as there must be, to places on a square lattice with this distance, up to 10,000
 * @param zipfExponent popularity of the route of rank r is r to the power of minus this, 0 to 3
 * @param spreadMeters standard deviation of a trip's ends about its route's places, each direction,
 *     0 to 5,000
 * @param peakSpreadMinutes standard deviation of a trip's start about its route's peak, 0 to 720
 * @param spreadFactor both spreads of a route are these times a factor drawn for it, log-uniformly
 *     between 1 / {@code spreadFactor} and {@code spreadFactor}; 1 to 10
 */
public record PlantedRoutes(
    int count,
    int placesPerCity,
    double starMeters,
    double zipfExponent,
    double spreadMeters,
    double peakSpreadMinutes,
    double spreadFactor) {

  /** The settings that the options of the command line start from. */
  public static final PlantedRoutes DEFAULTS = new PlantedRoutes(600, 40, 0, 1.0, 120, 30, 1);

  public PlantedRoutes {
    Limits.require("places per city", placesPerCity, 2, 1000);
    Limits.require("distance of a star's places in metres", starMeters, 0, 10_000);
    Limits.require("Zipf exponent", zipfExponent, 0, 3);
    Limits.require("spread in metres", spreadMeters, 0, 5_000);
    Limits.require("spread of the peak in minutes", peakSpreadMinutes, 0, 720);
    Limits.require("factor of the spreads", spreadFactor, 1, 10);
  }

  /** Half of the pairs, so that drawing pairs until an unused one comes ends soon. */
  long most(int cities) {
    return Math.max(1, (long) cities * placesPerCity * (placesPerCity - 1) / 2);
  }
}
