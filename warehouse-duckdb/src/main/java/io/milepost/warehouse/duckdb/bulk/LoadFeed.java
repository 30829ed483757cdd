package io.milepost.warehouse.duckdb.bulk;

import io.milepost.model.TripBlock;
import io.milepost.warehouse.duckdb.scan.RowScan;
import io.milepost.warehouse.staging.HourlyCounts;
import io.milepost.warehouse.staging.RangeCursor;
import io.milepost.warehouse.staging.RangeTrips;
import org.duckdb.DuckDBDataChunkWriter;
import org.jspecify.annotations.Nullable;

/**
 * Gives the new trips of a load to one thread, sorted by cell within each range, counts them by
 * hour, adds them to the area index and gives them their routes on the way.
 */
final class LoadFeed implements RowScan.Feed {
  private final RangeCursor cursor;
  private final @Nullable KnownTrips known;
  private final @Nullable LoadAreas areas;
  private final @Nullable LoadRoutes routes;
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
   * @param routes gives the new trips their routes, or null when there are none
   */
  LoadFeed(
      RangeCursor cursor,
      @Nullable KnownTrips known,
      @Nullable LoadAreas areas,
      @Nullable LoadRoutes routes,
      TripVectors vectors) {
    this.cursor = cursor;
    this.known = known;
    this.areas = areas;
    this.routes = routes;
    this.vectors = vectors;
  }

  @Override
  public int fill(DuckDBDataChunkWriter writer) {
    while (position == cursor.trips().size()) {
      if (!advance()) {
        return 0;
      }
    }
    int count = (int) Math.min(capacity(writer), cursor.trips().size() - position);
    vectors.write(cursor.trips(), position, count, writer);
    if (routes != null) {
      routes.write(cursor.trips(), position, count, writer);
    }
    position += count;
    return count;
  }

  private static long capacity(DuckDBDataChunkWriter writer) {
    return Math.min(writer.capacity(), TripBlock.CAPACITY);
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
