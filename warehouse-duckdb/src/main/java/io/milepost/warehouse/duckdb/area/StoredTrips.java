package io.milepost.warehouse.duckdb.area;

import io.milepost.model.Batch;
import io.milepost.model.BatchReader;
import io.milepost.model.Dictionary;
import io.milepost.model.TripLayout;
import io.milepost.warehouse.duckdb.store.SqlErrors;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads trips that are in the database, their dimension keys in place of codes. */
final class StoredTrips implements BatchReader {
  private static final String SELECT =
      """
      SELECT region_id, datasource_id, epoch_us(started_at), origin_lon, origin_lat,
        destination_lon, destination_lat
      %s AND extra %s
      """;

  private static final int BATCH_ROWS = 1 << 13;

  private final ResultSet rows;

  StoredTrips(ResultSet rows) {
    this.rows = rows;
  }

  /**
   * The query for trips to read.
   *
   * @param from a FROM clause and a condition
   * @param withExtra whether to read those with extra text, or those without
   */
  static String select(String from, boolean withExtra) {
    return SELECT.formatted(from, withExtra ? "IS NOT NULL" : "IS NULL");
  }

  @Override
  public Batch newBatch() {
    return TripLayout.newBatch(BATCH_ROWS, new Dictionary(), new Dictionary(), false);
  }

  @Override
  public boolean next(Batch batch) {
    try {
      int row = 0;
      while (row < BATCH_ROWS && rows.next()) {
        fill(batch, row++);
      }
      batch.rows(row);
      return row > 0;
    } catch (SQLException e) {
      throw SqlErrors.translate("read trips for the area index", e);
    }
  }

  private void fill(Batch batch, int row) throws SQLException {
    batch.codes(TripLayout.REGION)[row] = rows.getInt(1);
    batch.codes(TripLayout.DATASOURCE)[row] = rows.getInt(2);
    batch.longs(TripLayout.STARTED_AT)[row] = rows.getLong(3);
    for (int column = TripLayout.ORIGIN_LON; column <= TripLayout.DESTINATION_LAT; column++) {
      batch.doubles(column)[row] = rows.getDouble(column + 1);
    }
  }

  @Override
  public void close() {}
}
