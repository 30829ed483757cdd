package io.milepost.warehouse.contract;

import io.milepost.warehouse.Warehouse;
import java.nio.file.Path;
import java.time.Clock;

/** Opens the engine that is tested, with {@link LongitudeRoutes} to assign trips by. */
@FunctionalInterface
public interface Engine {
  /** The warehouse kept in {@code directory}; a new one the first time. */
  Warehouse open(Path directory, Clock clock);
}
