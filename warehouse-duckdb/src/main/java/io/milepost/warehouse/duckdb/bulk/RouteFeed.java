package io.milepost.warehouse.duckdb.bulk;

import io.milepost.warehouse.staging.RouteCounts;
import java.nio.ByteBuffer;
import java.util.List;
import org.duckdb.DuckDBDataChunkWriter;

/**
 * Gives the counts by route of a load to a single thread, two rows for each group: its first trip
 * with {@code number} trips, and its last with none.
 */
final class RouteFeed implements TripScan.Source, TripScan.Feed {
  private final List<RouteCounts> counts;
  private final int[] datasourceIds;
  private int current;
  private int position;

  RouteFeed(List<RouteCounts> counts, int[] datasourceIds) {
    this.counts = counts;
    this.datasourceIds = datasourceIds;
  }

  @Override
  public long records() {
    return counts.stream().mapToLong(RouteCounts::size).sum() * 2;
  }

  @Override
  public int maxThreads() {
    return 1;
  }

  @Override
  public TripScan.Feed newFeed() {
    return this;
  }

  @Override
  public int fill(DuckDBDataChunkWriter writer) {
    while (current < counts.size() && position == counts.get(current).size()) {
      current++;
      position = 0;
    }
    if (current == counts.size()) {
      return 0;
    }
    int groups = (int) Math.min(writer.capacity() / 2, counts.get(current).size() - position);
    write(counts.get(current), groups, writer);
    position += groups;
    return 2 * groups;
  }

  private void write(RouteCounts from, int groups, DuckDBDataChunkWriter writer) {
    ByteBuffer routes = VectorWriter.data(writer.vector(TripScan.ROUTE_ID));
    ByteBuffer datasources = VectorWriter.data(writer.vector(TripScan.DATASOURCE_ID));
    ByteBuffer times = VectorWriter.data(writer.vector(TripScan.STARTED_AT));
    ByteBuffer trips = VectorWriter.data(writer.vector(TripScan.NUMBER));
    for (int row = 0; row < 2 * groups; row++) {
      int group = position + row / 2;
      boolean first = row % 2 == 0;
      routes.putInt(row * Integer.BYTES, from.routeId(group));
      datasources.putInt(row * Integer.BYTES, datasourceIds[from.datasource(group)]);
      times.putLong(row * Long.BYTES, first ? from.firstMicros(group) : from.lastMicros(group));
      trips.putLong(row * Long.BYTES, first ? from.trips(group) : 0);
    }
    VectorWriter.markValid(writer.vector(TripScan.ROUTE_ID), 2 * groups);
    VectorWriter.markValid(writer.vector(TripScan.DATASOURCE_ID), 2 * groups);
    VectorWriter.markValid(writer.vector(TripScan.STARTED_AT), 2 * groups);
    VectorWriter.markValid(writer.vector(TripScan.NUMBER), 2 * groups);
  }
}
