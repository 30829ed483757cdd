package io.milepost.warehouse.duckdb.bulk;

import io.milepost.warehouse.staging.HourlyCounts;
import io.milepost.warehouse.staging.RangeCursor;
import io.milepost.warehouse.staging.RangeTrips;
import org.duckdb.DuckDBDataChunkWriter;
import org.jspecify.annotations.Nullable;

/**
 * Gives the new trips of a load to one thread, sorted by cell within each range, and counts them by
 * hour and adds them to the area index on the way.
 */
final class LoadFeed implements TripScan.Feed {
  private final RangeCursor cursor;
  private final @Nullable KnownTrips known;
  private final @Nullable LoadAreas areas;
  private final TripVectors vectors;
  private final HourlyCounts hours = new HourlyCounts();
  private int position;
  private long taken;
  private long loaded;

  /**
   * A feed for one thread.
   *
   * @param known sorts out what the warehouse has, or null when it can have nothing of this load
   * @param areas takes the new trips for the area index, or null when they are not for it
   */
  LoadFeed(
      RangeCursor cursor,
      @Nullable KnownTrips known,
      @Nullable LoadAreas areas,
      TripVectors vectors) {
    this.cursor = cursor;
    this.known = known;
    this.areas = areas;
    this.vectors = vectors;
  }

  @Override
  public int fill(DuckDBDataChunkWriter writer) {
    while (position == cursor.trips().size()) {
      if (!advance()) {
        return 0;
      }
    }
    int count = (int) Math.min(writer.capacity(), cursor.trips().size() - position);
    vectors.write(cursor.trips(), position, count, writer);
    position += count;
    return count;
  }

  /** Goes to the next range; false when none is left. */
  boolean advance() {
    if (!cursor.advance()) {
      if (known != null) {
        known.finish();
      }
      return false;
    }
    if (known != null) {
      known.mark(cursor.trips());
    }
    takeFresh(cursor.trips());
    return true;
  }

  private void takeFresh(RangeTrips trips) {
    taken += trips.size();
    trips.removeKnown();
    position = 0;
    for (int number = 0; number < trips.size(); number++) {
      hours.add(trips, number);
    }
    if (areas != null) {
      areas.add(trips);
    }
    loaded += trips.size();
  }

  HourlyCounts hours() {
    return hours;
  }

  long loaded() {
    return loaded;
  }

  /** Trips of the source that the warehouse has already. */
  long duplicate() {
    return taken - loaded;
  }
}
