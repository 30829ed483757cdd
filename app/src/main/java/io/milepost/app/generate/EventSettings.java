package io.milepost.app.generate;

import io.milepost.model.UsageException;

/**
 * What vehicle events to make up. The constructor throws {@link UsageException} for a value out of
 * range.
 *
 * @param rows events, 0 or more
 * @param seed the same seed gives the same bytes
 * @param days from 2019-06-01 on, 1 to 366
 */
public record EventSettings(long rows, long seed, int days) {
  public EventSettings {
    Limits.require("rows", rows, 0, Long.MAX_VALUE);
    Limits.require("days", days, 1, 366);
  }
}
