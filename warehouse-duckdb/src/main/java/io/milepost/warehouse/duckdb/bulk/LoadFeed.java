package io.milepost.warehouse.duckdb.bulk;

import io.milepost.model.RetryableException;
import io.milepost.warehouse.staging.HourlyCounts;
import io.milepost.warehouse.staging.RangeCursor;
import io.milepost.warehouse.staging.RangeTrips;
import io.milepost.warehouse.staging.RecordWriter;
import io.milepost.warehouse.staging.StagingArea;
import java.sql.SQLException;
import org.duckdb.DuckDBDataChunkWriter;
import org.jspecify.annotations.Nullable;

/**
 * Gives the new trips of a load to one thread, sorted by cell within each range; counts them by
 * hour on the way, and sets those aside that the warehouse has already.
 */
final class LoadFeed implements TripScan.Feed {
  private final StagingArea area;
  private final RangeCursor cursor;
  private final @Nullable KnownTrips known;
  private final TripVectors vectors;
  private final RecordWriter duplicates;
  private final HourlyCounts hours = new HourlyCounts();
  private int[] fresh = new int[0];
  private int freshCount;
  private int position;
  private long loaded;
  private long duplicate;
  private boolean finished;

  /**
   * A feed for one thread.
   *
   * @param known finds what the warehouse has, or null when it can have nothing of this load
   * @param duplicates takes the trips that the warehouse has
   */
  LoadFeed(
      StagingArea area,
      RangeCursor cursor,
      @Nullable KnownTrips known,
      TripVectors vectors,
      RecordWriter duplicates) {
    this.area = area;
    this.cursor = cursor;
    this.known = known;
    this.vectors = vectors;
    this.duplicates = duplicates;
  }

  @Override
  public int fill(DuckDBDataChunkWriter writer) {
    while (position == freshCount) {
      if (!advance()) {
        return 0;
      }
    }
    int count = (int) Math.min(writer.capacity(), freshCount - position);
    vectors.write(cursor.trips(), fresh, position, count, writer);
    position += count;
    return count;
  }

  /** Goes to the next range; false when none is left. */
  boolean advance() {
    if (finished || !cursor.advance()) {
      finish();
      return false;
    }
    RangeTrips trips = cursor.trips();
    if (known != null) {
      markKnown(known, trips);
    }
    takeFresh(trips);
    return true;
  }

  private void markKnown(KnownTrips lookup, RangeTrips trips) {
    try {
      lookup.mark(trips, cursor.order());
    } catch (SQLException e) {
      throw new RetryableException("Could not look for duplicates: " + e.getMessage(), e);
    }
  }

  private void takeFresh(RangeTrips trips) {
    int[] order = cursor.order();
    if (fresh.length < trips.size()) {
      fresh = new int[trips.size()];
    }
    freshCount = 0;
    position = 0;
    for (int i = 0; i < trips.size(); i++) {
      int number = order[i];
      if (trips.isKnown(number)) {
        setAside(trips, number);
      } else {
        fresh[freshCount++] = number;
        hours.add(trips, number);
      }
    }
    loaded += freshCount;
  }

  private void setAside(RangeTrips trips, int number) {
    duplicate++;
    duplicates.add(trips, number, area);
  }

  private void finish() {
    if (!finished) {
      finished = true;
      duplicates.finish();
    }
  }

  HourlyCounts hours() {
    return hours;
  }

  long loaded() {
    return loaded;
  }

  long duplicate() {
    return duplicate;
  }
}
