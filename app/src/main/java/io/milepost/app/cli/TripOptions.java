package io.milepost.app.cli;

import io.milepost.app.generate.NoiseSettings;
import io.milepost.app.generate.TripSettings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What trips to make up. */
final class TripOptions {
  private static final TripSettings DEFAULTS = TripSettings.DEFAULTS;

  @Mixin private final MadeUpRows rows = new MadeUpRows();

  @Option(
      names = "--cities",
      paramLabel = "N",
      description = "Cities that take part, 1 to 12 (default: 12).")
  private int cities = DEFAULTS.cities();

  @Mixin private final PlantOptions routes = new PlantOptions();

  @Option(
      names = "--noise",
      paramLabel = "SHARE",
      description = "Share of trips that belong to no route, 0 to 1 (default: 0.2).")
  private double noiseShare = NoiseSettings.DEFAULTS.share();

  @Option(
      names = "--noise-spread",
      paramLabel = "METERS",
      description =
          "Ends of noise lie about places drawn by the popularity of their routes, with this "
              + "standard deviation, at most 5000 (default: 0, anywhere in the city).")
  private double noiseSpreadMeters = NoiseSettings.DEFAULTS.spreadMeters();

  TripSettings settings() {
    return new TripSettings(
        rows.rows(),
        rows.seed(),
        cities,
        routes.settings(),
        new NoiseSettings(noiseShare, noiseSpreadMeters));
  }
}
