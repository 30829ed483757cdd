package io.milepost.warehouse.contract;

import io.milepost.warehouse.Warehouse;
import java.nio.file.Path;
import java.time.Clock;

/** Opens the engine that is tested. */
@FunctionalInterface
public interface Engine {
  /** The warehouse kept in {@code directory}; a new one the first time. */
  Warehouse open(Path directory, Clock clock);
}
