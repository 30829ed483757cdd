package io.milepost.ingest.csv;

import java.util.List;

/** A point; after a successful {@link #parse} its coordinates stand in degrees. */
interface PointField extends TripField {

  /** Whether the row has a valid point. */
  boolean parse(Row row);

  /** The columns in which the point can be read instead of by {@link #parse}: all of them. */
  List<PointPlace> places();

  double lon();

  double lat();
}
