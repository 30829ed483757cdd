package io.milepost.app.report;

import io.milepost.model.Area;
import org.jspecify.annotations.Nullable;

/**
 * An area as it was asked about.
 *
 * @param name of the saved area, or null when the area itself was given
 * @param routeId of the only route asked about, or null for all trips
 */
public record AskedArea(@Nullable String name, Area area, @Nullable Integer routeId) {

  /** An area given as it is. */
  public static AskedArea given(Area area) {
    return new AskedArea(null, area, null);
  }

  /** A saved area. */
  static AskedArea saved(String name, Area area) {
    return new AskedArea(name, area, null);
  }

  /** One route of a region. */
  public static AskedArea route(String region, int routeId) {
    return new AskedArea(null, new Area.Region(region), routeId);
  }
}
