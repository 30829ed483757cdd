package io.milepost.app.config;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Who wants to hold a home, and what happens until it does.
 *
 * @param command told to processes that wait for this one
 * @param patience how long to wait for another process
 * @param notices takes one sentence when there is something to wait for
 * @param held run again and again while another process holds the home; may throw instead of
 *     waiting on
 */
public record Claim(String command, Duration patience, Consumer<String> notices, Runnable held) {

  /** Waits for whoever holds the home. */
  public Claim(String command, Duration patience, Consumer<String> notices) {
    this(command, patience, notices, () -> {});
  }

  /** The same, with something else to do while another process holds the home. */
  public Claim whileHeld(Runnable action) {
    return new Claim(command, patience, notices, action);
  }
}
