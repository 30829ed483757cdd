package io.milepost.warehouse.duckdb.bulk;

import io.milepost.warehouse.area.TripLookup;
import io.milepost.warehouse.duckdb.scan.RowScan;
import io.milepost.warehouse.duckdb.store.DuckDb;
import io.milepost.warehouse.staging.Extent;
import io.milepost.warehouse.staging.RangeTrips;
import io.milepost.warehouse.staging.RecordWriter;
import io.milepost.warehouse.staging.StagingArea;
import io.milepost.warehouse.staging.TripRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the trips of a range that the warehouse has already, and sets them aside. The area index
 * tells which. Only when it finds trips with extra text are their texts compared, by a query in the
 * box and the time that these trips span: trips are stored in the order of their cells, so most of
 * the table is passed over by its min/max statistics. One a thread.
 */
final class KnownTrips {
  private static final String WITH_SAME_EXTRA =
      """
      SELECT i.number
      FROM milepost_rows(?) i
      JOIN (
        SELECT * FROM trip
        WHERE started_at BETWEEN make_timestamp(?) AND make_timestamp(?)
          AND origin_lon BETWEEN ? AND ?
          AND origin_lat BETWEEN ? AND ?
      ) t
        ON i.origin_lon = t.origin_lon
        AND i.origin_lat = t.origin_lat
        AND i.destination_lon = t.destination_lon
        AND i.destination_lat = t.destination_lat
        AND i.started_at = t.started_at
        AND i.region_id = t.region_id
        AND i.datasource_id = t.datasource_id
        AND i.extra = t.extra
      """;

  private final DuckDb database;
  private final TripLookup lookup;
  private final StagingArea area;
  private final TripVectors vectors;
  private final RecordWriter found;

  /**
   * A look-up for one thread.
   *
   * @param database holds the texts
   * @param lookup in the area index
   * @param area the trips asked about
   * @param duplicates takes those that the warehouse has
   */
  KnownTrips(
      DuckDb database,
      TripLookup lookup,
      StagingArea area,
      TripVectors vectors,
      StagingArea duplicates) {
    this.database = database;
    this.lookup = lookup;
    this.area = area;
    this.vectors = vectors;
    this.found = duplicates.newWriter();
  }

  /** Marks those of {@code trips} that are in the warehouse, and sets them aside. */
  void mark(RangeTrips trips) {
    int[] numbers = lookup.find(trips);
    if (!TripRecord.hasExtra(trips.width())) {
      for (int number : numbers) {
        setAside(trips, number);
      }
    } else if (numbers.length > 0) {
      markWithSameExtra(trips, numbers);
    }
  }

  private void markWithSameExtra(RangeTrips trips, int[] numbers) {
    RangeTrips asked = trips.select(numbers);
    List<Integer> same =
        database.run("look for duplicates", connection -> findSameExtra(connection, asked));
    same.forEach(number -> setAside(trips, numbers[number]));
  }

  private List<Integer> findSameExtra(Connection connection, RangeTrips asked) throws SQLException {
    List<Integer> same = new ArrayList<>();
    long id = RowScan.open(new RangeFeed(asked, vectors));
    try (PreparedStatement statement = connection.prepareStatement(WITH_SAME_EXTRA)) {
      bind(statement, id, Extent.of(asked));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          same.add((int) rows.getLong(1));
        }
      }
    } finally {
      RowScan.close(id);
    }
    return same;
  }

  private void setAside(RangeTrips trips, int number) {
    if (!trips.isKnown(number)) {
      trips.markKnown(number);
      found.add(trips, number, area);
    }
  }

  /** Hands over what was set aside. */
  void finish() {
    found.finish();
  }

  private static void bind(PreparedStatement statement, long id, Extent extent)
      throws SQLException {
    statement.setLong(1, id);
    statement.setLong(2, extent.firstMicros());
    statement.setLong(3, extent.lastMicros());
    statement.setDouble(4, extent.west());
    statement.setDouble(5, extent.east());
    statement.setDouble(6, extent.south());
    statement.setDouble(7, extent.north());
  }
}
