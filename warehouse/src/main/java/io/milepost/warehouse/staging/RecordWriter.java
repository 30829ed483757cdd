package io.milepost.warehouse.staging;

import io.milepost.model.Batch;
import io.milepost.model.Cell;
import io.milepost.model.Column;
import io.milepost.model.TripLayout;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Turns batches into records and scatters them. One a thread. */
public final class RecordWriter {
  private final StagingArea area;
  private final long[] record;
  private final TextSpool.Writer texts;
  private @Nullable Scatter scatter;

  RecordWriter(StagingArea area) {
    this.area = area;
    record = new long[area.width()];
    texts = area.texts().new Writer();
  }

  /** Stages the rows of a batch in {@link TripLayout}. */
  public void add(Batch batch) {
    if (batch.rows() == 0) {
      return;
    }
    Scatter target = scatter;
    if (target == null) {
      target = area.newScatter(originCells(batch));
      scatter = target;
    }
    for (int row = 0; row < batch.rows(); row++) {
      fill(batch, row);
      target.add(record, 0);
    }
  }

  /** Stages one trip out of another area. */
  public void add(RangeTrips trips, int number, StagingArea from) {
    System.arraycopy(trips.records(), number * record.length, record, 0, record.length);
    if (record.length == TripRecord.WIDTH_WITH_EXTRA) {
      byte[] extra = from.extra(trips.records(), number).getBytes(StandardCharsets.UTF_8);
      fillExtra(extra, 0, extra.length);
    }
    Scatter target = scatter;
    if (target == null) {
      target = area.newScatter(new long[] {Splitter.originCell(record, 0)});
      scatter = target;
    }
    target.add(record, 0);
  }

  /** Hands over what is still held. */
  public void finish() {
    texts.flush();
    if (scatter != null) {
      scatter.finish();
    }
  }

  private static long[] originCells(Batch batch) {
    double[] lon = batch.doubles(TripLayout.ORIGIN_LON);
    double[] lat = batch.doubles(TripLayout.ORIGIN_LAT);
    long[] cells = new long[batch.rows()];
    for (int row = 0; row < cells.length; row++) {
      cells[row] = Cell.at(lon[row], lat[row]);
    }
    return cells;
  }

  private void fill(Batch batch, int row) {
    record[TripRecord.CODES] =
        TripRecord.codes(
            batch.codes(TripLayout.REGION)[row], batch.codes(TripLayout.DATASOURCE)[row]);
    record[TripRecord.STARTED_AT] = batch.longs(TripLayout.STARTED_AT)[row];
    record[TripRecord.ORIGIN_LON] = bits(batch, TripLayout.ORIGIN_LON, row);
    record[TripRecord.ORIGIN_LAT] = bits(batch, TripLayout.ORIGIN_LAT, row);
    record[TripRecord.DESTINATION_LON] = bits(batch, TripLayout.DESTINATION_LON, row);
    record[TripRecord.DESTINATION_LAT] = bits(batch, TripLayout.DESTINATION_LAT, row);
    if (record.length == TripRecord.WIDTH_WITH_EXTRA) {
      Column.Texts extra = batch.texts(TripLayout.EXTRA);
      fillExtra(extra.bytes(), extra.start(row), extra.end(row));
    }
  }

  private static long bits(Batch batch, int column, int row) {
    return TripRecord.bits(batch.doubles(column)[row]);
  }

  private void fillExtra(byte[] bytes, int from, int to) {
    record[TripRecord.EXTRA_HASH] = TextSpool.hash(bytes, from, to);
    record[TripRecord.EXTRA_REF] = texts.add(bytes, from, to);
  }
}
