package io.milepost.routes;

import java.util.Locale;

/** The ways to find routes, by name. */
public enum MethodName {
  /** Groups where trips are dense, as many as there are; the others belong to none. */
  DENSITY,
  /** The same origin cell, destination cell and time of day; every trip belongs to a group. */
  GRID,
  /** As many groups a region as asked for; every trip belongs to the nearest. */
  KMEANS;

  /** The name in settings and in the store. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
