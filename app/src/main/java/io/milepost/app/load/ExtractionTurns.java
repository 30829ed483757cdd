package io.milepost.app.load;

import io.milepost.app.config.Home;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Turns at a table of another database: what is extracted of it, and how far, is kept in files that
 * one load at a time uses.
 */
final class ExtractionTurns {
  private static final Map<Path, Object> TURNS = new ConcurrentHashMap<>();

  private ExtractionTurns() {}

  /** To be synchronized on while a table is loaded into a dataset of this home. */
  static Object of(Home home, String dataset) {
    Path directory = home.extractionDirectory(dataset).toAbsolutePath().normalize();
    return TURNS.computeIfAbsent(directory, path -> new Object());
  }
}
