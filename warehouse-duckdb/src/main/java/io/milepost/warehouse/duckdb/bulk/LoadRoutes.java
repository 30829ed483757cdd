package io.milepost.warehouse.duckdb.bulk;

import io.milepost.model.RouteAssigner;
import io.milepost.model.TripBlock;
import io.milepost.warehouse.duckdb.scan.VectorWriter;
import io.milepost.warehouse.staging.RangeTrips;
import io.milepost.warehouse.staging.TripRecord;
import org.duckdb.DuckDBDataChunkWriter;

/** Gives one thread's trips their routes as they are stored. */
final class LoadRoutes {
  private final RouteAssigner assigner;
  private final int[] regionIds;
  private final TripBlock block = new TripBlock();
  private final int[] routeIds = new int[TripBlock.CAPACITY];

  /**
   * The routes of one thread's trips.
   *
   * @param regionIds key in dim_region by region code
   */
  LoadRoutes(RouteAssigner assigner, int[] regionIds) {
    this.assigner = assigner;
    this.regionIds = regionIds;
  }

  /** Writes the routes of the trips with the numbers {@code from} to {@code from + count - 1}. */
  void write(RangeTrips trips, int from, int count, DuckDBDataChunkWriter writer) {
    fill(trips.records(), from * trips.width(), trips.width(), count);
    assigner.assign(block, routeIds);
    VectorWriter.writeOptional(
        routeIds, RouteAssigner.NONE, count, writer.vector(TripScan.ROUTE_ID));
  }

  private void fill(long[] records, int first, int width, int count) {
    for (int row = 0, at = first; row < count; row++, at += width) {
      block.regionIds[row] = regionIds[TripRecord.region(records[at + TripRecord.CODES])];
      block.originLons[row] = Double.longBitsToDouble(records[at + TripRecord.ORIGIN_LON]);
      block.originLats[row] = Double.longBitsToDouble(records[at + TripRecord.ORIGIN_LAT]);
      block.destinationLons[row] =
          Double.longBitsToDouble(records[at + TripRecord.DESTINATION_LON]);
      block.destinationLats[row] =
          Double.longBitsToDouble(records[at + TripRecord.DESTINATION_LAT]);
      block.secondsOfDay[row] = TripBlock.secondOfDay(records[at + TripRecord.STARTED_AT]);
    }
    block.rows(count);
  }
}
