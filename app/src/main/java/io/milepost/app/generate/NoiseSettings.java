package io.milepost.app.generate;

import io.milepost.model.UsageException;

/**
 * Which trips belong to no route. The constructor throws {@link UsageException} for a value out of
 * range.
 *
 * @param share of trips, 0 to 1
 * @param spreadMeters 0: the ends lie anywhere in the city; otherwise each about a place of the
 *     city, drawn by the popularity of its routes, with this standard deviation in each direction,
 *     up to 5,000
 */
public record NoiseSettings(double share, double spreadMeters) {

  /** The settings that the options of the command line start from. */
  public static final NoiseSettings DEFAULTS = new NoiseSettings(0.2, 0);

  public NoiseSettings {
    Limits.require("noise share", share, 0, 1);
    Limits.require("spread of the noise in metres", spreadMeters, 0, 5_000);
  }

  boolean gathered() {
    return spreadMeters > 0;
  }
}
