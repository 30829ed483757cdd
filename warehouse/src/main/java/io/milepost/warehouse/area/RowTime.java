package io.milepost.warehouse.area;

/**
 * When a row's trip started, and whether it has extra text, as one number: microseconds since the
 * start of the week of its group, times two, plus one for the text. Pages whose rows are all whole
 * milliseconds keep those instead, which fit an int.
 */
final class RowTime {
  static final int MICROS_PER_MILLI = 1000;

  private RowTime() {}

  /** The time of a moment, in microseconds of the wall clock since 1970. */
  static long of(long micros, boolean withExtra) {
    return Group.microsInWeek(micros) << 1 | (withExtra ? 1 : 0);
  }

  /** What is left of a time beyond whole milliseconds, in microseconds. */
  static long beyondMillis(long time) {
    return (time >>> 1) % MICROS_PER_MILLI;
  }

  /** Whole milliseconds since the start of the week. */
  static int millis(long time) {
    return (int) ((time >>> 1) / MICROS_PER_MILLI);
  }

  /** The time in milliseconds in place of microseconds. */
  static int inMillis(long time) {
    return millis(time) << 1 | (int) time & 1;
  }

  /** The inverse of {@link #inMillis}, for times of whole milliseconds. */
  static long ofMillis(int inMillis) {
    return (inMillis >>> 1) * (2L * MICROS_PER_MILLI) | inMillis & 1;
  }
}
