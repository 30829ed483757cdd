package io.milepost.warehouse.duckdb;

import io.milepost.model.Coverage;
import io.milepost.warehouse.staging.HourlyCounts;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Writes {@code fact_trips_hourly} of a load. */
final class HourlyMart {
  private static final int HOURS_PER_DAY = 24;

  private HourlyMart() {}

  /** Writes the counts of a load in the transaction of {@code connection}. */
  static void write(
      Connection connection, long loadId, HourlyCounts hours, int[] regionIds, int[] datasourceIds)
      throws SQLException {
    try (DuckDBAppender rows =
        connection.unwrap(DuckDBConnection.class).createAppender("fact_trips_hourly")) {
      for (HourlyCounts.Group group : hours.groups()) {
        rows.beginRow();
        rows.append(loadId);
        rows.append(regionIds[group.region()]);
        rows.append(datasourceIds[group.datasource()]);
        rows.appendEpochMicros(group.hour() * HourlyCounts.HOUR_MICROS);
        rows.append(group.trips());
        rows.endRow();
      }
    }
  }

  /** The days from the first to the last hour. */
  static Optional<Coverage> covered(HourlyCounts hours) {
    LongSummaryStatistics days =
        hours.groups().stream()
            .mapToLong(group -> Math.floorDiv(group.hour(), HOURS_PER_DAY))
            .summaryStatistics();
    return days.getCount() == 0
        ? Optional.empty()
        : Optional.of(
            new Coverage(LocalDate.ofEpochDay(days.getMin()), LocalDate.ofEpochDay(days.getMax())));
  }
}
