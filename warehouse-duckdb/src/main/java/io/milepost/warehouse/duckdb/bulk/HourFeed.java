package io.milepost.warehouse.duckdb.bulk;

import io.milepost.warehouse.duckdb.scan.RowScan;
import io.milepost.warehouse.duckdb.scan.VectorWriter;
import io.milepost.warehouse.staging.HourlyCounts;
import io.milepost.warehouse.staging.HourlyCounts.Group;
import java.nio.ByteBuffer;
import java.util.List;
import org.duckdb.DuckDBDataChunkWriter;

/**
 * Gives the hourly counts of a load to a single thread: the hour as {@code started_at}, the trips
 * as {@code number}.
 */
final class HourFeed implements TripScan, RowScan.Feed {
  private final List<Group> groups;
  private final int[] regionIds;
  private final int[] datasourceIds;
  private int position;

  HourFeed(List<Group> groups, int[] regionIds, int[] datasourceIds) {
    this.groups = groups;
    this.regionIds = regionIds;
    this.datasourceIds = datasourceIds;
  }

  @Override
  public long records() {
    return groups.size();
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
    int count = (int) Math.min(writer.capacity(), groups.size() - position);
    ByteBuffer regions = VectorWriter.data(writer.vector(TripScan.REGION_ID));
    ByteBuffer datasources = VectorWriter.data(writer.vector(TripScan.DATASOURCE_ID));
    ByteBuffer hours = VectorWriter.data(writer.vector(TripScan.STARTED_AT));
    ByteBuffer trips = VectorWriter.data(writer.vector(TripScan.NUMBER));
    for (int row = 0; row < count; row++) {
      Group group = groups.get(position + row);
      regions.putInt(row * Integer.BYTES, regionIds[group.region()]);
      datasources.putInt(row * Integer.BYTES, datasourceIds[group.datasource()]);
      hours.putLong(row * Long.BYTES, group.hour() * HourlyCounts.HOUR_MICROS);
      trips.putLong(row * Long.BYTES, group.trips());
    }
    VectorWriter.markValid(writer.vector(TripScan.REGION_ID), count);
    VectorWriter.markValid(writer.vector(TripScan.DATASOURCE_ID), count);
    VectorWriter.markValid(writer.vector(TripScan.STARTED_AT), count);
    VectorWriter.markValid(writer.vector(TripScan.NUMBER), count);
    position += count;
    return count;
  }
}
