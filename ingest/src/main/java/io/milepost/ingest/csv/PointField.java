package io.milepost.ingest.csv;

/** A point; after a successful {@link #parse} its coordinates stand in degrees. */
interface PointField extends TripField {

  /** Whether the row has a valid point. */
  boolean parse(Row row);

  double lon();

  double lat();
}
