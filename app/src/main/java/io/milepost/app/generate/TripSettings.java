package io.milepost.app.generate;

import io.milepost.model.UsageException;

/**
 * What trips to make up. The constructor throws {@link UsageException} for a value out of range.
 *
 * @param rows trips, 0 or more
 * @param seed the same seed gives the same bytes
 * @param cities how many of the built-in cities take part, 1 to 12
 */
public record TripSettings(
    long rows, long seed, int cities, PlantedRoutes routes, NoiseSettings noise) {

  /** The settings that the options of the command line start from. */
  public static final TripSettings DEFAULTS =
      new TripSettings(10_000, 1, City.ALL.size(), PlantedRoutes.DEFAULTS, NoiseSettings.DEFAULTS);

  public TripSettings {
    Limits.require("rows", rows, 0, Long.MAX_VALUE);
    Limits.require("cities", cities, 1, City.ALL.size());
    Limits.require("routes", routes.count(), 1, routes.most(cities));
  }

  /** These settings with another number of rows and another seed. */
  public TripSettings with(long otherRows, long otherSeed) {
    return new TripSettings(otherRows, otherSeed, cities, routes, noise);
  }
}
