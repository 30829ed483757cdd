package io.milepost.ingest.time;

import java.time.ZoneId;
import java.util.List;

/** Tries the patterns of a declared timestamp in turn. Not thread-safe. */
public final class TimestampParser {
  private final TimestampPattern[] patterns;
  private final String expectation;

  /**
   * Compiles patterns.
   *
   * @param zone whose wall clock is kept
   * @param writtenIn the zone of texts that name none
   * @throws io.milepost.model.UsageException when a pattern is not supported
   */
  public TimestampParser(List<String> patterns, ZoneId zone, ZoneId writtenIn) {
    this.patterns =
        patterns.stream()
            .map(text -> TimestampPattern.compile(text, zone, writtenIn))
            .toArray(TimestampPattern[]::new);
    expectation = String.join(" or ", patterns);
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
