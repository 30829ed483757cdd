package io.milepost.model;

import java.time.ZoneId;
import java.util.List;

/**
 * One declared field of a {@link TripDataset}: its name in the warehouse, its type, and its origin.
 */
public sealed interface Field
    permits Field.Text, Field.Timestamp, Field.WktPoint, Field.PairPoint, Field.LonLatPoint {

  /** The field's name in the warehouse. */
  String name();

  /** Text, never empty. */
  record Text(String name, Origin from) implements Field {}

  /**
   * A moment, kept as a wall clock in {@code zone}.
   *
   * @param patterns tried in turn; see {@code TimestampPattern} in ingest for the letters
   * @param zone whose wall clock is kept
   * @param writtenIn the zone of texts that name none; equal to {@code zone} when the text is the
   *     wall clock already
   */
  record Timestamp(String name, Origin from, List<String> patterns, ZoneId zone, ZoneId writtenIn)
      implements Field {}

  /** A point as well-known text, {@code POINT (lon lat)}, in degrees. */
  record WktPoint(String name, Origin from) implements Field {}

  /**
   * A point as two numbers in one text, in degrees: {@code 14.42 50.08}, {@code 14.42, 50.08}.
   *
   * @param latFirst whether the latitude stands before the longitude
   */
  record PairPoint(String name, Origin from, boolean latFirst) implements Field {}

  /** A point as two columns, in degrees. */
  record LonLatPoint(String name, Origin lon, Origin lat) implements Field {}
}
