package io.milepost.warehouse.duckdb.bulk;

import io.milepost.warehouse.area.RecordKeys;
import io.milepost.warehouse.area.SegmentAppender;
import io.milepost.warehouse.staging.RangeTrips;

/** One thread's way of a load's new trips into the area index. */
record LoadAreas(SegmentAppender appender, RecordKeys keys) {

  /** Takes the trips of one range, of which {@code order} says which and in which order. */
  void add(RangeTrips trips, int[] order, int count) {
    appender.add(trips, order, count, keys, 0);
  }
}
