package io.milepost.ingest.time;

import java.time.ZoneOffset;
import java.util.List;

/** Tries the patterns of a declared day in turn; {@code iso} is one here, too. Not thread-safe. */
public final class DayParser {
  private static final long MICROS_PER_DAY = 86_400_000_000L;

  private final TimestampParser parser;
  private final String expectation;

  /**
   * Compiles patterns.
   *
   * @throws io.milepost.model.UsageException when a pattern is not supported
   */
  public DayParser(List<String> patterns) {
    List<String> days =
        patterns.stream().map(text -> text.equals("iso") ? "yyyy-MM-dd" : text).toList();
    parser = new TimestampParser(days, ZoneOffset.UTC, ZoneOffset.UTC);
    expectation = String.join(" or ", days);
  }

  /** The patterns, for messages. */
  public String expectation() {
    return expectation;
  }

  /** Days since 1970-01-01, or {@link TimestampPattern#INVALID}. */
  public long parse(byte[] bytes, int from, int to) {
    long micros = parser.parse(bytes, from, to);
    return micros == TimestampPattern.INVALID ? micros : Math.floorDiv(micros, MICROS_PER_DAY);
  }
}
