package io.milepost.model;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the values of a {@link TableField} are, and which {@link Column} of a batch holds them. */
public sealed interface ValueType {

  /** The words of all types. */
  Map<Class<? extends ValueType>, String> WORDS =
      Map.ofEntries(
          Map.entry(Text.class, "text"),
          Map.entry(WholeNumber.class, "integer"),
          Map.entry(Real.class, "real"),
          Map.entry(Longitude.class, "longitude"),
          Map.entry(Latitude.class, "latitude"),
          Map.entry(Truth.class, "boolean"),
          Map.entry(Day.class, "date"),
          Map.entry(Timestamp.class, "timestamp"),
          Map.entry(Json.class, "json"));

  /** As declarations and the warehouse call it. */
  default String word() {
    return Objects.requireNonNull(WORDS.get(getClass()));
  }

  /** Any text; {@link Column.Texts}. */
  record Text() implements ValueType {}

  /** A whole number of 64 bits; {@link Column.Longs}. */
  record WholeNumber() implements ValueType {}

  /** An IEEE 754 double, finite; {@link Column.Doubles}. */
  record Real() implements ValueType {}

  /** Degrees, -180 to 180; {@link Column.Doubles}. */
  record Longitude() implements ValueType {}

  /** Degrees, -90 to 90; {@link Column.Doubles}. */
  record Latitude() implements ValueType {}

  /** {@code true}, {@code false}, {@code 1} or {@code 0}; {@link Column.Longs}, 1 or 0. */
  record Truth() implements ValueType {}

  /**
   * A day; {@link Column.Longs}, days since 1970-01-01.
   *
   * @param patterns tried in turn, of the letters of {@code TimestampPattern} in ingest that name a
   *     day
   */
  record Day(List<String> patterns) implements ValueType {}

  /**
   * A moment, kept as a wall clock in {@code zone}; {@link Column.Longs}, microseconds of that
   * clock since 1970-01-01T00:00.
   *
   * @param patterns tried in turn; see {@code TimestampPattern} in ingest for the letters
   * @param writtenIn the zone of texts that name none
   */
  record Timestamp(List<String> patterns, ZoneId zone, ZoneId writtenIn) implements ValueType {}

  /** Any JSON, kept as its text; {@link Column.Texts}. */
  record Json() implements ValueType {}
}
