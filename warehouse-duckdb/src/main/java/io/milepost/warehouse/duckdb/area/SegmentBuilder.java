package io.milepost.warehouse.duckdb.area;

import io.milepost.warehouse.area.RecordKeys;
import io.milepost.warehouse.area.SegmentAppender;
import io.milepost.warehouse.area.SegmentContent;
import io.milepost.warehouse.area.SegmentWriter;
import io.milepost.warehouse.duckdb.store.Rows;
import io.milepost.warehouse.staging.RangeCursor;
import io.milepost.warehouse.staging.StagingArea;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Makes segments of trips that are in the database. */
final class SegmentBuilder {
  private static final int RANGES = 512;
  private static final long MAX_RANGE_RECORDS = 1 << 20;

  private final Path directory;
  private final Path temporaryDirectory;
  private final long memoryBytes;

  /**
   * A builder of segments in {@code directory}.
   *
   * @param memoryBytes rows held in memory before some are spilled to {@code temporaryDirectory}
   */
  SegmentBuilder(Path directory, Path temporaryDirectory, long memoryBytes) {
    this.directory = directory;
    this.temporaryDirectory = temporaryDirectory;
    this.memoryBytes = memoryBytes;
  }

  /**
   * Makes a segment of some trips of one load. Those with extra text come after the others: staged
   * trips do not tell.
   *
   * @param from a FROM clause and a condition, with a {@code ?} for the load's id
   * @return empty when there are no such trips
   */
  Optional<SegmentContent> build(Connection connection, String from, long loadId)
      throws SQLException {
    long trips = Rows.getLong(connection, "SELECT count(*) " + from, loadId);
    RecordKeys keys = keys(connection);
    try (SegmentWriter writer = new SegmentWriter(directory, trips, List.of(loadId))) {
      SegmentAppender appender = writer.newAppender();
      for (boolean withExtra : new boolean[] {false, true}) {
        try (StagingArea area = newArea()) {
          stage(connection, StoredTrips.select(from, withExtra), loadId, area);
          append(area, appender, keys, withExtra);
        }
      }
      return writer.finish();
    }
  }

  private StagingArea newArea() {
    Path spill = temporaryDirectory.resolve("areas-" + UUID.randomUUID());
    return new StagingArea(
        new StagingArea.Settings(RANGES, memoryBytes, MAX_RANGE_RECORDS, spill, false));
  }

  private static void stage(Connection connection, String sql, long loadId, StagingArea area)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, loadId);
      try (ResultSet rows = statement.executeQuery()) {
        area.drain(new StoredTrips(rows), () -> false);
      }
    }
  }

  private static void append(
      StagingArea area, SegmentAppender appender, RecordKeys keys, boolean withExtra) {
    RangeCursor cursor = area.newQueue().newCursor(true);
    while (cursor.advance()) {
      appender.add(cursor.trips(), keys, 0, withExtra);
    }
  }

  /** Staged codes are keys already. */
  private static RecordKeys keys(Connection connection) throws SQLException {
    return new RecordKeys(
        upTo(Rows.getLong(connection, "SELECT coalesce(max(region_id), 0) FROM dim_region")),
        upTo(
            Rows.getLong(
                connection, "SELECT coalesce(max(datasource_id), 0) FROM dim_datasource")));
  }

  private static int[] upTo(long last) {
    return IntStream.rangeClosed(0, (int) last).toArray();
  }
}
