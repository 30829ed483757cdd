package io.milepost.app.subscription;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One event for one subscription.
 *
 * @param attempts how many were made
 * @param error why the last attempt failed; null when none has
 */
public record Delivery(
    String webhookId, long eventId, State state, int attempts, @Nullable String error) {

  /** How a delivery stands. Those that were taken are forgotten. */
  public enum State {
    PENDING,
    /** All attempts failed; it can be replayed. */
    DEAD;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
