package io.milepost.ingest.time;

import java.util.List;
import java.util.Objects;

/**
 * The quick way for the usual forms of ISO 8601: {@code 2019-06-01T18:17:03}, with decimals or
 * without, with {@code Z} or without. What it declines, the elements of the pattern decide.
 */
final class QuickIso {
  private static final int SECONDS_LENGTH = "2019-06-01T18:17:03".length();
  private static final int MOST_DECIMALS = 9;

  private final FixedLayout seconds;
  private final ZoneShift shift;

  QuickIso(ZoneShift shift) {
    List<Element> elements = PatternCompiler.compile("yyyy-MM-dd'T'HH:mm:ss");
    this.seconds = Objects.requireNonNull(FixedLayout.of(elements));
    this.shift = shift;
  }

  /** Microseconds of the wall clock, or {@link TimestampPattern#INVALID} when it declines. */
  long parse(byte[] bytes, int from, int to) {
    int end = from + SECONDS_LENGTH;
    long whole = end <= to ? seconds.parse(bytes, from, end) : TimestampPattern.INVALID;
    if (whole == TimestampPattern.INVALID) {
      return TimestampPattern.INVALID;
    }
    long micros = 0;
    if (end < to && bytes[end] == '.') {
      long unit = 100_000;
      int point = end++;
      for (; end < to && Element.isDigit(bytes[end]); end++) {
        micros += (bytes[end] - '0') * unit;
        unit /= 10;
      }
      if (end == point + 1 || end > point + 1 + MOST_DECIMALS) {
        return TimestampPattern.INVALID;
      }
    }
    if (end == to) {
      return shift.fromWritten(whole + micros);
    }
    return end + 1 == to && bytes[end] == 'Z'
        ? shift.fromInstant(whole + micros)
        : TimestampPattern.INVALID;
  }
}
