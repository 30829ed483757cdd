package io.milepost.app.config;

import java.time.Duration;
import java.util.Optional;

/**
 * How long what arrived for a dataset is kept as it arrived.
 *
 * @param keep for how long at least; empty for ever
 * @param keepBytes up to how many bytes, the oldest going first; empty without limit
 * @param kept whether it is kept at all; when not, the other two are empty
 */
public record Landing(Optional<Duration> keep, Optional<Long> keepBytes, boolean kept) {
  /** Nothing is kept: what datasets of trips do that say nothing. */
  public static final Landing NONE = new Landing(Optional.empty(), Optional.empty(), false);

  /** Everything is kept: what other datasets do that say nothing. */
  public static final Landing UNLIMITED = new Landing(Optional.empty(), Optional.empty(), true);
}
