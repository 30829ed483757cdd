package io.milepost.app.report;

import io.milepost.model.Area;
import org.jspecify.annotations.Nullable;

/**
 * An area as it was asked about.
 *
 * @param name of the saved area, or null when the area itself was given
 */
public record AskedArea(@Nullable String name, Area area) {

  /** An area given as it is. */
  public static AskedArea given(Area area) {
    return new AskedArea(null, area);
  }
}
