package io.milepost.warehouse.duckdb.bulk;

import io.milepost.warehouse.area.RecordKeys;
import io.milepost.warehouse.area.SegmentAppender;
import io.milepost.warehouse.staging.RangeTrips;
import io.milepost.warehouse.staging.TripRecord;

/** One thread's way of a load's new trips into the area index. */
record LoadAreas(SegmentAppender appender, RecordKeys keys) {

  /** Takes the trips of one range, by origin cell. */
  void add(RangeTrips trips) {
    appender.add(trips, keys, 0, TripRecord.hasExtra(trips.width()));
  }
}
