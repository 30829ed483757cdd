package io.milepost.app.generate;

import io.milepost.model.UsageException;

/**
 * What flights to make up. The constructor throws {@link UsageException} for a value out of range.
 *
 * @param rows flights, 0 or more
 * @param seed the same seed gives the same bytes
 */
public record FlightSettings(long rows, long seed) {
  public FlightSettings {
    Limits.require("rows", rows, 0, Long.MAX_VALUE);
  }
}
