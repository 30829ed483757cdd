package io.milepost.model;

import java.util.Locale;

/** How a load stands. */
public enum LoadState {
  RUNNING,
  COMMITTED,
  /** The same content was committed before; nothing was loaded. */
  ALREADY_LOADED,
  FAILED,
  /** Too many rows were rejected; nothing was loaded. */
  REFUSED,
  UNDONE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static LoadState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
