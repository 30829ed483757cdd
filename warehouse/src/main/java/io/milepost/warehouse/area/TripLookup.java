package io.milepost.warehouse.area;

import io.milepost.warehouse.staging.RangeTrips;
import java.util.List;

/**
 * Tells which trips of a range the index holds: those that some stored trip equals in coordinates,
 * region, datasource and time. Only texts of extra columns are not in the index: a trip that has
 * one is found when an equal trip with any text is stored, one without when one without is. One a
 * thread.
 */
public final class TripLookup {
  private final List<Segment> segments;
  private final RecordKeys keys;

  /**
   * A look-up in {@code index}.
   *
   * @param keys of the codes in the trips that are asked about
   */
  public TripLookup(AreaIndex index, RecordKeys keys) {
    segments = index.segments();
    this.keys = keys;
  }

  /** The numbers of those held among trips that are ordered by origin, ascending. */
  public int[] find(RangeTrips trips) {
    AskedTrips asked = new AskedTrips(trips, keys);
    PageLookup lookup = new PageLookup(asked);
    for (Segment segment : segments) {
      for (Page page : segment.pages()) {
        if (page.entry().origins().meets(asked.origins())) {
          lookup.find(segment, page);
        }
      }
    }
    return lookup.found().stream().toArray();
  }
}
