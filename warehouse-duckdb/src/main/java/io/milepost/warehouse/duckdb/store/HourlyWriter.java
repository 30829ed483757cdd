package io.milepost.warehouse.duckdb.store;

import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Writes fact_trips_hourly for one load, as part of the connection's transaction. */
public final class HourlyWriter implements AutoCloseable {
  private static final long HOUR_MICROS = 3_600_000_000L;

  private final DuckDBAppender appender;
  private final long loadId;

  public HourlyWriter(DuckDBConnection connection, long loadId) throws SQLException {
    this.loadId = loadId;
    appender = connection.createAppender("fact_trips_hourly");
  }

  /**
   * Adds one row; the caller gives each combination once.
   *
   * @param hour hours since 1970-01-01T00:00 on the wall clock
   * @param trips at least 1
   */
  public void add(int regionId, int datasourceId, long hour, long trips) throws SQLException {
    appender
        .beginRow()
        .append(loadId)
        .append(regionId)
        .append(datasourceId)
        .appendEpochMicros(hour * HOUR_MICROS)
        .append(trips)
        .endRow();
  }

  @Override
  public void close() throws SQLException {
    appender.close();
  }
}
