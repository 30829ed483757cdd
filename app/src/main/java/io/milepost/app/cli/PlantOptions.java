package io.milepost.app.cli;

import io.milepost.app.generate.PlantedRoutes;
import picocli.CommandLine.Option;

/** What routes to plant in made-up trips. */
final class PlantOptions {
  private static final PlantedRoutes DEFAULTS = PlantedRoutes.DEFAULTS;

  @Option(
      names = "--places",
      paramLabel = "N",
      description = "Places per city, between which routes run (default: 40).")
  private int placesPerCity = DEFAULTS.placesPerCity();

  @Option(
      names = "--routes",
      paramLabel = "N",
      description = "Planted routes over all cities (default: 600).")
  private int count = DEFAULTS.count();

  @Option(
      names = "--star",
      paramLabel = "METERS",
      description =
          "Routes run from one place of a city, or as few as there must be, to the places of a "
              + "square lattice with this distance, at most 10000 (default: 0, any two places).")
  private double starMeters = DEFAULTS.starMeters();

  @Option(
      names = "--zipf",
      paramLabel = "X",
      description = "Popularity of the route of rank r is r to the power of -X (default: 1).")
  private double zipfExponent = DEFAULTS.zipfExponent();

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

  @Option(
      names = "--spread-factor",
      paramLabel = "X",
      description =
          "Both spreads differ by route: times a factor drawn log-uniformly between 1/X and X; "
              + "1 to 10 (default: 1).")
  private double spreadFactor = DEFAULTS.spreadFactor();

  PlantedRoutes settings() {
    return new PlantedRoutes(
        count,
        placesPerCity,
        starMeters,
        zipfExponent,
        spreadMeters,
        peakSpreadMinutes,
        spreadFactor);
  }
}
