package io.milepost.ingest.time;

import io.milepost.model.Field;

/** Tries the patterns of a declared timestamp field in turn. Not thread-safe. */
public final class TimestampParser {
  private final TimestampPattern[] patterns;
  private final String expectation;

  /**
   * Compiles the field's patterns.
   *
   * @throws io.milepost.model.UsageException when a pattern is not supported
   */
  public TimestampParser(Field.Timestamp field) {
    patterns =
        field.patterns().stream()
            .map(text -> TimestampPattern.compile(text, field.zone(), field.writtenIn()))
            .toArray(TimestampPattern[]::new);
    expectation = String.join(" or ", field.patterns());
  }

  /** The patterns as declared, for messages. */
  public String expectation() {
    return expectation;
  }

  /** Microseconds of the wall clock, or {@link TimestampPattern#INVALID}. */
  public long parse(byte[] bytes, int from, int to) {
    for (TimestampPattern pattern : patterns) {
      long micros = pattern.parse(bytes, from, to);
      if (micros != TimestampPattern.INVALID) {
        return micros;
      }
    }
    return TimestampPattern.INVALID;
  }
}
