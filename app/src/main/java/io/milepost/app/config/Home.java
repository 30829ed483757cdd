package io.milepost.app.config;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The directory that holds everything Milepost keeps: the warehouse, declared datasets and, while a
 * command runs, its spill files. One process at a time works in it, see {@link HomeLock}.
 */
public record Home(Path directory) {

  public Path warehouseFile() {
    return directory.resolve("warehouse.duckdb");
  }

  /** The files of the area index, which belong to the warehouse. */
  public Path areasDirectory() {
    return directory.resolve("areas");
  }

  /** Where users put the YAML files of their datasets. */
  public Path datasetsDirectory() {
    return directory.resolve("datasets");
  }

  /** What arrived, as it arrived; a directory for each dataset. */
  public Path landingDirectory() {
    return directory.resolve("landing");
  }

  /** Pieces of a table of another database that are there before all of it is. */
  public Path extractionDirectory(String dataset) {
    return directory.resolve("extraction").resolve(dataset);
  }

  /** How far tables of other databases were loaded. */
  public Path watermarksDirectory() {
    return directory.resolve("watermarks");
  }

  /** The database of loads that wait; see the package {@code queue}. */
  public Path queueDirectory() {
    return directory.resolve("queue");
  }

  /** Files that were sent, until they are loaded. */
  public Path uploadsDirectory() {
    return directory.resolve("uploads");
  }

  /** Where users say how routes are found; see {@link RoutesConfig}. */
  public Path routesFile() {
    return directory.resolve("routes.yaml");
  }

  /** The keys of the API, without their secrets. */
  public Path keysFile() {
    return directory.resolve("keys.json");
  }

  /** For files that live no longer than the process that made them. */
  public Path temporaryDirectory() {
    return directory.resolve("tmp");
  }

  /** Whether anything was ever loaded here. */
  public boolean hasWarehouse() {
    return Files.exists(warehouseFile());
  }

  Path lockFile() {
    return directory.resolve("lock");
  }

  /** Tells waiting processes who holds the lock. */
  Path lockHolderFile() {
    return directory.resolve("lock.holder");
  }
}
