package io.milepost.app.load;

import io.milepost.model.Drift;
import io.milepost.model.InputSource;
import io.milepost.warehouse.StagedLoad;

/**
 * A source that was read to its end, and what the warehouse holds of it.
 *
 * @param source kept open, since its rejections are read when the load ends
 * @param drift what the tables have to follow before the source can be loaded
 */
record Staged(InputSource source, StagedLoad load, Drift drift) implements AutoCloseable {
  @Override
  public void close() {
    try (source) {
      load.close();
    }
  }
}
