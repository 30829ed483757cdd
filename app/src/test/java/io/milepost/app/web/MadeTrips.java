package io.milepost.app.web;

import io.milepost.app.generate.NoiseSettings;
import io.milepost.app.generate.PlantedRoutes;
import io.milepost.app.generate.TripGenerator;
import io.milepost.app.generate.TripSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Trips for the page to show. */
final class MadeTrips {
  private static final int CITIES = 3;

  private MadeTrips() {}

  /** Trips of Prague, Hamburg and Turin, as a file of them. */
  static String csv(int rows) {
    TripSettings settings =
        new TripSettings(rows, 1, CITIES, PlantedRoutes.DEFAULTS, NoiseSettings.DEFAULTS);
    ByteArrayOutputStream trips = new ByteArrayOutputStream();
    try {
      new TripGenerator(settings, 1).write(trips, OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return trips.toString(StandardCharsets.UTF_8);
  }
}
