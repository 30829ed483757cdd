package io.milepost.ingest.time;

/**
 * What the elements of a pattern have found so far in one text. A part counts only while its bit in
 * {@link #seen} is set, so that a failed optional section is taken back by one assignment. Reused
 * from row to row; not thread-safe.
 */
final class Moment {
  private static final long MICROS_PER_SECOND = 1_000_000;
  private static final int SECONDS_PER_DAY = 86_400;

  /** Parts of a timestamp that a pattern can name. */
  enum Part {
    YEAR(0),
    MONTH(1),
    DAY(2),
    HOUR(3),
    HALF_DAY_HOUR(4),
    /** 0 for AM, 1 for PM. */
    HALF_DAY(5),
    MINUTE(6),
    SECOND(7),
    MICRO(8),
    OFFSET_SECONDS(9),
    /** Seconds since 1970-01-01T00:00Z, in place of a date and a time. */
    EPOCH_SECOND(10);

    private final int place;

    Part(int place) {
      this.place = place;
    }

    private int bit() {
      return 1 << place;
    }
  }

  private final long[] values = new long[Part.values().length];
  private int seen;

  void clear() {
    seen = 0;
  }

  int seen() {
    return seen;
  }

  void takeBackTo(int earlierSeen) {
    seen = earlierSeen;
  }

  void set(Part part, long value) {
    values[part.place] = value;
    seen |= part.bit();
  }

  boolean has(Part part) {
    return (seen & part.bit()) != 0;
  }

  /** The part's value; 0 when the text did not have it. */
  long get(Part part) {
    return has(part) ? values[part.place] : 0;
  }

  /** Whether the parts name a date and a time of day that exist. */
  boolean exists() {
    if (has(Part.EPOCH_SECOND)) {
      return true;
    }
    return CivilDate.exists((int) get(Part.YEAR), (int) get(Part.MONTH), (int) get(Part.DAY))
        && timeExists();
  }

  /** Microseconds since 1970-01-01T00:00, on the clock that the text was written by. */
  long toMicros() {
    return toSeconds() * MICROS_PER_SECOND + get(Part.MICRO);
  }

  private long toSeconds() {
    if (has(Part.EPOCH_SECOND)) {
      return get(Part.EPOCH_SECOND);
    }
    long days = CivilDate.toDays((int) get(Part.YEAR), (int) get(Part.MONTH), (int) get(Part.DAY));
    return days * SECONDS_PER_DAY + hour() * 3600 + get(Part.MINUTE) * 60 + get(Part.SECOND);
  }

  private long hour() {
    return has(Part.HALF_DAY_HOUR)
        ? get(Part.HALF_DAY_HOUR) % 12 + 12 * get(Part.HALF_DAY)
        : get(Part.HOUR);
  }

  private boolean timeExists() {
    boolean hours =
        has(Part.HALF_DAY_HOUR)
            ? get(Part.HALF_DAY_HOUR) >= 1 && get(Part.HALF_DAY_HOUR) <= 12
            : get(Part.HOUR) <= 23;
    return hours && get(Part.MINUTE) <= 59 && get(Part.SECOND) <= 59;
  }
}
