package io.milepost.warehouse.duckdb.bulk;

import io.milepost.warehouse.duckdb.scan.RowScan;
import io.milepost.warehouse.staging.RangeTrips;
import org.duckdb.DuckDBDataChunkWriter;

/** Gives the trips of one loaded range, with their numbers, to a single thread. */
final class RangeFeed implements TripScan, RowScan.Feed {
  private final RangeTrips trips;
  private final TripVectors vectors;
  private int position;

  RangeFeed(RangeTrips trips, TripVectors vectors) {
    this.trips = trips;
    this.vectors = vectors;
  }

  @Override
  public long records() {
    return trips.size();
  }

  @Override
  public int maxThreads() {
    return 1;
  }

  @Override
  public RowScan.Feed newFeed() {
    return this;
  }

  @Override
  public int fill(DuckDBDataChunkWriter writer) {
    int count = (int) Math.min(writer.capacity(), trips.size() - position);
    vectors.write(trips, position, count, writer);
    TripVectors.writeNumbers(position, count, writer);
    position += count;
    return count;
  }
}
