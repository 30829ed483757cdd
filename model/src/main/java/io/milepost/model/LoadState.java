package io.milepost.model;

import java.util.Locale;

/** How a load stands. */
public enum LoadState {
  /** Accepted, and waiting for its turn. */
  QUEUED,
  RUNNING,
  COMMITTED,
  /** The same content was committed before; nothing was loaded. */
  ALREADY_LOADED,
  FAILED,
  /** Too many rows were rejected; nothing was loaded. */
  REFUSED,
  /** Taken back before it was committed; nothing was loaded. */
  CANCELLED,
  UNDONE;

  /** Whether the load has come to an end, good or bad. */
  public boolean isFinal() {
    return this != QUEUED && this != RUNNING;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static LoadState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
