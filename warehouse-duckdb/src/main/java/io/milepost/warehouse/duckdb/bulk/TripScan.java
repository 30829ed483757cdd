package io.milepost.warehouse.duckdb.bulk;

import io.milepost.warehouse.duckdb.scan.RowScan;
import io.milepost.warehouse.duckdb.scan.ScanColumn;
import java.util.List;
import org.duckdb.DuckDBColumnType;

/** Trips, or counts of trips, as the rows of a {@link RowScan}. */
interface TripScan extends RowScan.Source {
  /** Columns that are written apart from the others; the trip's own stand between. */
  int REGION_ID = 0;

  int DATASOURCE_ID = 1;
  int STARTED_AT = 2;
  int EXTRA = 7;

  /** A trip's number in its range, or a count of trips. */
  int NUMBER = 8;

  int ROUTE_ID = 9;

  List<ScanColumn> COLUMNS =
      List.of(
          new ScanColumn("region_id", DuckDBColumnType.INTEGER),
          new ScanColumn("datasource_id", DuckDBColumnType.INTEGER),
          new ScanColumn("started_at", DuckDBColumnType.TIMESTAMP),
          new ScanColumn("origin_lon", DuckDBColumnType.DOUBLE),
          new ScanColumn("origin_lat", DuckDBColumnType.DOUBLE),
          new ScanColumn("destination_lon", DuckDBColumnType.DOUBLE),
          new ScanColumn("destination_lat", DuckDBColumnType.DOUBLE),
          new ScanColumn("extra", DuckDBColumnType.VARCHAR),
          new ScanColumn("number", DuckDBColumnType.BIGINT),
          new ScanColumn("route_id", DuckDBColumnType.INTEGER));

  @Override
  default List<ScanColumn> columns() {
    return COLUMNS;
  }
}
