package io.milepost.app.infer;

/** What a dataset is of. */
public enum Kind {
  TRIPS,
  /** Tables of its own. */
  TABLE,
  /** Saved areas. */
  AREAS
}
