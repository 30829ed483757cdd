package io.milepost.warehouse.staging;

/**
 * Trips by region, datasource and hour, counted while rows pass by. Not thread-safe; merge after.
 */
public final class HourlyCounts {
  /** Microseconds in an hour. */
  public static final long HOUR_MICROS = 3_600_000_000L;

  private long[] codes = new long[1 << 10];
  private long[] hours = new long[1 << 10];
  private long[] counts = new long[1 << 10];
  private int size;

  /** Takes one group. */
  public interface Sink {
    /**
     * One group.
     *
     * @param hour hours since 1970-01-01T00:00 on the wall clock
     */
    void group(int region, int datasource, long hour, long trips);
  }

  /** Counts one trip. */
  public void add(RangeTrips trips, int number) {
    int at = number * trips.width();
    long startedAtMicros = trips.records()[at + TripRecord.STARTED_AT];
    add(trips.records()[at + TripRecord.CODES], Math.floorDiv(startedAtMicros, HOUR_MICROS), 1);
  }

  public void addAll(HourlyCounts other) {
    for (int slot = 0; slot < other.counts.length; slot++) {
      if (other.counts[slot] > 0) {
        add(other.codes[slot], other.hours[slot], other.counts[slot]);
      }
    }
  }

  public void forEach(Sink sink) {
    for (int slot = 0; slot < counts.length; slot++) {
      if (counts[slot] > 0) {
        long code = codes[slot];
        sink.group(TripRecord.region(code), TripRecord.datasource(code), hours[slot], counts[slot]);
      }
    }
  }

  private void add(long code, long hour, long trips) {
    int slot = slotOf(code, hour);
    if (counts[slot] == 0) {
      codes[slot] = code;
      hours[slot] = hour;
      size++;
    }
    counts[slot] += trips;
    if (size * 2 > counts.length) {
      grow();
    }
  }

  private int slotOf(long code, long hour) {
    int mask = counts.length - 1;
    long mixed = (code * 0x9E3779B97F4A7C15L ^ hour) * 0xD6E8FEB86659FD93L;
    int slot = (int) (mixed >>> 32) & mask;
    while (counts[slot] > 0 && (codes[slot] != code || hours[slot] != hour)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldCodes = codes;
    long[] oldHours = hours;
    long[] oldCounts = counts;
    codes = new long[oldCodes.length * 2];
    hours = new long[oldHours.length * 2];
    counts = new long[oldCounts.length * 2];
    size = 0;
    for (int slot = 0; slot < oldCounts.length; slot++) {
      if (oldCounts[slot] > 0) {
        add(oldCodes[slot], oldHours[slot], oldCounts[slot]);
      }
    }
  }
}
