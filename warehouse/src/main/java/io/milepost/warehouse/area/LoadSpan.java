package io.milepost.warehouse.area;

/** Counts the trips of one load, and notes from when to when they started. Not thread-safe. */
final class LoadSpan {
  private long trips;
  private long firstMicros = Long.MAX_VALUE;
  private long lastMicros = Long.MIN_VALUE;

  void add(long micros) {
    trips++;
    firstMicros = Math.min(firstMicros, micros);
    lastMicros = Math.max(lastMicros, micros);
  }

  void add(LoadSpan other) {
    trips += other.trips;
    firstMicros = Math.min(firstMicros, other.firstMicros);
    lastMicros = Math.max(lastMicros, other.lastMicros);
  }

  void add(SegmentLoad load) {
    trips += load.trips();
    firstMicros = Math.min(firstMicros, load.firstMicros());
    lastMicros = Math.max(lastMicros, load.lastMicros());
  }

  SegmentLoad of(long loadId) {
    return new SegmentLoad(loadId, trips, firstMicros, lastMicros);
  }
}
