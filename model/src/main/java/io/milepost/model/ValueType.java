package io.milepost.model;

import java.time.ZoneId;
import java.util.List;

/** What the values of a {@link TableField} are, and which {@link Column} of a batch holds them. */
public sealed interface ValueType {

  /** As declarations and the warehouse call it. */
  String word();

  /** Any text; {@link Column.Texts}. */
  record Text() implements ValueType {
    @Override
    public String word() {
      return "text";
    }
  }

  /** A whole number of 64 bits; {@link Column.Longs}. */
  record WholeNumber() implements ValueType {
    @Override
    public String word() {
      return "integer";
    }
  }

  /** An IEEE 754 double, finite; {@link Column.Doubles}. */
  record Real() implements ValueType {
    @Override
    public String word() {
      return "real";
    }
  }

  /** Degrees, -180 to 180; {@link Column.Doubles}. */
  record Longitude() implements ValueType {
    @Override
    public String word() {
      return "longitude";
    }
  }

  /** Degrees, -90 to 90; {@link Column.Doubles}. */
  record Latitude() implements ValueType {
    @Override
    public String word() {
      return "latitude";
    }
  }

  /** {@code true}, {@code false}, {@code 1} or {@code 0}; {@link Column.Longs}, 1 or 0. */
  record Truth() implements ValueType {
    @Override
    public String word() {
      return "boolean";
    }
  }

  /**
   * A day; {@link Column.Longs}, days since 1970-01-01.
   *
   * @param patterns tried in turn, of the letters of {@code TimestampPattern} in ingest that name a
   *     day
   */
  record Day(List<String> patterns) implements ValueType {
    @Override
    public String word() {
      return "date";
    }
  }

  /**
   * A moment, kept as a wall clock in {@code zone}; {@link Column.Longs}, microseconds of that
   * clock since 1970-01-01T00:00.
   *
   * @param patterns tried in turn; see {@code TimestampPattern} in ingest for the letters
   * @param writtenIn the zone of texts that name none
   */
  record Timestamp(List<String> patterns, ZoneId zone, ZoneId writtenIn) implements ValueType {
    @Override
    public String word() {
      return "timestamp";
    }
  }

  /** Any JSON, kept as its text; {@link Column.Texts}. */
  record Json() implements ValueType {
    @Override
    public String word() {
      return "json";
    }
  }
}
