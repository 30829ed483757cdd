package io.milepost.model;

/** Which end of a trip must lie in the area that is asked about. */
public enum Match {
  ORIGIN,
  DESTINATION,
  /** Origin and destination. */
  BOTH,
  /** Origin or destination; a trip with both ends inside counts once. */
  EITHER;

  /** The word used on the command line and in answers. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
