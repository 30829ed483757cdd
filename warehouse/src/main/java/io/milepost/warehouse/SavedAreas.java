package io.milepost.warehouse;

import io.milepost.model.AreaSource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Areas that users saved by name. */
public interface SavedAreas {

  /** Saves an area; one of the same name is replaced. */
  void save(String name, String kind, String definition);

  /** Forgets an area; false when there was none of that name. */
  boolean delete(String name);

  /**
   * Takes the areas of a source. The commit saves all of them, in place of those of the same names;
   * undoing such a load leaves them saved.
   */
  StagedLoad stage(AreaSource source);

  Optional<SavedArea> find(String name);

  /** All saved areas, by name. */
  List<SavedArea> list();

  /**
   * An area by name.
   *
   * @param kind {@code region}, {@code bbox} or {@code geojson}
   * @param definition the region's name, {@code W,S,E,N}, or a GeoJSON text
   */
  record SavedArea(String name, String kind, String definition, Instant savedAt) {}
}
