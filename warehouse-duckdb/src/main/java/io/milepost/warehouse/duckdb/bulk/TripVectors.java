package io.milepost.warehouse.duckdb.bulk;

import io.milepost.warehouse.duckdb.scan.VectorWriter;
import io.milepost.warehouse.staging.RangeTrips;
import io.milepost.warehouse.staging.StagingArea;
import io.milepost.warehouse.staging.TripRecord;
import java.nio.ByteBuffer;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBWritableVector;

/** Copies trips into the vectors of {@link TripScan}, column by column. Immutable. */
public final class TripVectors {
  private final StagingArea area;
  private final int[] regionIds;
  private final int[] datasourceIds;

  /**
   * How to write the trips of {@code area}.
   *
   * @param regionIds key in dim_region by region code
   * @param datasourceIds key in dim_datasource by datasource code
   */
  public TripVectors(StagingArea area, int[] regionIds, int[] datasourceIds) {
    this.area = area;
    this.regionIds = regionIds;
    this.datasourceIds = datasourceIds;
  }

  /** Writes the trips with the numbers {@code from} to {@code from + count - 1}. */
  void write(RangeTrips trips, int from, int count, DuckDBDataChunkWriter writer) {
    writeKeys(trips, from, count, writer);
    for (int column = TripRecord.STARTED_AT; column <= TripRecord.DESTINATION_LAT; column++) {
      writeLongs(trips, column, from, count, writer.vector(column + 1));
    }
    if (trips.width() == TripRecord.WIDTH_WITH_EXTRA) {
      DuckDBWritableVector extra = writer.vector(TripScan.EXTRA);
      for (int i = 0; i < count; i++) {
        extra.setString(i, area.extra(trips.records(), from + i));
      }
    }
  }

  /** Writes the trips' own numbers, so that a query can say which it means. */
  static void writeNumbers(int from, int count, DuckDBDataChunkWriter writer) {
    ByteBuffer data = VectorWriter.data(writer.vector(TripScan.NUMBER));
    for (int i = 0; i < count; i++) {
      data.putLong(i * Long.BYTES, (long) from + i);
    }
    VectorWriter.markValid(writer.vector(TripScan.NUMBER), count);
  }

  private void writeKeys(RangeTrips trips, int from, int count, DuckDBDataChunkWriter writer) {
    ByteBuffer regions = VectorWriter.data(writer.vector(TripScan.REGION_ID));
    ByteBuffer datasources = VectorWriter.data(writer.vector(TripScan.DATASOURCE_ID));
    long[] records = trips.records();
    int width = trips.width();
    for (int i = 0; i < count; i++) {
      long codes = records[(from + i) * width + TripRecord.CODES];
      regions.putInt(i * Integer.BYTES, regionIds[TripRecord.region(codes)]);
      datasources.putInt(i * Integer.BYTES, datasourceIds[TripRecord.datasource(codes)]);
    }
    VectorWriter.markValid(writer.vector(TripScan.REGION_ID), count);
    VectorWriter.markValid(writer.vector(TripScan.DATASOURCE_ID), count);
  }

  private static void writeLongs(
      RangeTrips trips, int column, int from, int count, DuckDBWritableVector vector) {
    ByteBuffer data = VectorWriter.data(vector);
    long[] records = trips.records();
    int width = trips.width();
    for (int i = 0; i < count; i++) {
      data.putLong(i * Long.BYTES, records[(from + i) * width + column]);
    }
    VectorWriter.markValid(vector, count);
  }
}
