package io.milepost.model;

import java.util.List;

/** One source read as an {@link AreaDataset}. */
public interface AreaSource extends InputSource {

  /** Its areas in the order of their first features, each name once. */
  List<NamedArea> areas();

  /**
   * An area to save.
   *
   * @param geoJson its polygons, as the text of one GeoJSON MultiPolygon
   * @param features how many features it is made of, 1 or more
   */
  record NamedArea(String name, String geoJson, long features) {}
}
