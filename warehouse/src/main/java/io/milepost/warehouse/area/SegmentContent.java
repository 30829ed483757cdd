package io.milepost.warehouse.area;

import java.util.List;

/**
 * A finished segment.
 *
 * @param name of its file, within the directory of segments
 * @param loads those it holds trips of
 */
public record SegmentContent(String name, List<SegmentLoad> loads) {
  public SegmentContent {
    loads = loads.stream().filter(load -> load.trips() > 0).toList();
  }
}
