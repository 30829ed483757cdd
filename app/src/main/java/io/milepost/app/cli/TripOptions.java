package io.milepost.app.cli;

import io.milepost.app.generate.TripSettings;
import picocli.CommandLine.Option;

/** What trips to make up. */
final class TripOptions {
  private static final TripSettings DEFAULTS = TripSettings.DEFAULTS;

  @Option(
      names = "--rows",
      paramLabel = "N",
      required = true,
      converter = RowCount.class,
      description = "How many trips: 10000, 10k, 10m.")
  private long rows;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "The same seed gives the same bytes (default: 1).")
  private long seed = DEFAULTS.seed();

  @Option(
      names = "--cities",
      paramLabel = "N",
      description = "Cities that take part, 1 to 12 (default: 12).")
  private int cities = DEFAULTS.cities();

  @Option(
      names = "--places",
      paramLabel = "N",
      description = "Places per city, between which routes run (default: 40).")
  private int placesPerCity = DEFAULTS.placesPerCity();

  @Option(
      names = "--routes",
      paramLabel = "N",
      description = "Planted routes over all cities (default: 600).")
  private int routes = DEFAULTS.routes();

  @Option(
      names = "--zipf",
      paramLabel = "X",
      description = "Popularity of the route of rank r is r to the power of -X (default: 1).")
  private double zipfExponent = DEFAULTS.zipfExponent();

  @Option(
      names = "--noise",
      paramLabel = "SHARE",
      description = "Share of trips that belong to no route, 0 to 1 (default: 0.2).")
  private double noiseShare = DEFAULTS.noiseShare();

  @Option(
      names = "--spread",
      paramLabel = "METERS",
      description = "Standard deviation of trip ends about their places (default: 120).")
  private double spreadMeters = DEFAULTS.spreadMeters();

  @Option(
      names = "--peak-spread",
      paramLabel = "MINUTES",
      description = "Standard deviation of starts about a route's peak (default: 30).")
  private double peakSpreadMinutes = DEFAULTS.peakSpreadMinutes();

  TripSettings settings() {
    return new TripSettings(
        rows,
        seed,
        cities,
        placesPerCity,
        routes,
        zipfExponent,
        noiseShare,
        spreadMeters,
        peakSpreadMinutes);
  }
}
