package io.milepost.ingest.remote;

import java.io.IOException;
import java.time.Duration;

/** A server asks to be left alone for a while. */
public final class BusyException extends IOException {
  private static final long serialVersionUID = 1;

  private final Duration wait;

  /**
   * @param wait how long it asks to wait; zero when it does not say
   */
  public BusyException(String message, Duration wait) {
    super(message);
    this.wait = wait;
  }

  Duration waiting() {
    return wait;
  }
}
