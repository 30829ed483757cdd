package io.milepost.ingest.csv;

import io.milepost.ingest.source.BlockCursor;
import io.milepost.model.Batch;
import io.milepost.model.BatchReader;
import io.milepost.model.Column;
import io.milepost.model.TripLayout;
import org.jspecify.annotations.Nullable;

/** Decodes the blocks of a source that this reader gets hold of. Used by one thread. */
final class CsvReader implements BatchReader {
  /** A batch then takes 230 kB and stays in a core's second-level cache. */
  private static final int BATCH_ROWS = 4096;

  private final CsvSource source;
  private final BlockCursor cursor;
  private final RowLocator locator;
  private final @Nullable QuickLocator quick;
  private final Row row;
  private final RowCheck check;
  private final TripFields fields;
  private final @Nullable ExtraFields extra;

  CsvReader(CsvSource source, CsvIntake csv) {
    this.source = source;
    this.cursor = new BlockCursor(csv.intake());
    this.locator = csv.locator();
    this.check = csv.newCheck();
    this.row = source.columns().newRow();
    this.fields = source.columns().newFields();
    this.quick =
        QuickLocator.of(locator, csv.header().names().size(), fields.points()).orElse(null);
    this.extra = source.keepsExtra() ? source.columns().newExtraFields() : null;
  }

  @Override
  public Batch newBatch() {
    return TripLayout.newBatch(
        BATCH_ROWS, source.regions(), source.datasources(), source.keepsExtra());
  }

  @Override
  public boolean next(Batch batch) {
    fields.target(batch);
    Column.@Nullable Texts texts = extra == null ? null : batch.texts(TripLayout.EXTRA);
    int filled = 0;
    while (filled < batch.capacity() && cursor.more()) {
      filled = fill(batch.capacity(), filled, texts);
    }
    batch.rows(filled);
    return filled > 0;
  }

  @Override
  public void close() {}

  /** Decodes rows of the block until it or the batch ends; returns the batch's rows. */
  private int fill(int capacity, int alreadyFilled, Column.@Nullable Texts texts) {
    byte[] bytes = cursor.bytes();
    int to = cursor.to();
    boolean ascii = cursor.isAscii();
    int filled = alreadyFilled;
    int position = cursor.position();
    while (position < to && filled < capacity) {
      int next = decodeQuickly(bytes, position, to, ascii, filled);
      boolean good = next != QuickLocator.DECLINED;
      if (!good) {
        next = locator.locate(bytes, position, to, row);
        good = !row.isBlank() && check.isSound(row, next, ascii) && fields.decode(row, filled);
      }
      if (good) {
        if (extra != null && texts != null) {
          extra.write(row, filled, texts);
        }
        filled++;
      } else if (!row.isBlank()) {
        reject(next);
      }
      cursor.step(next, row.lines(), row.isBlank() ? 0 : 1);
      position = next;
    }
    return filled;
  }

  /** Where the next row starts when this one was decoded, or {@link QuickLocator#DECLINED}. */
  private int decodeQuickly(byte[] bytes, int position, int to, boolean ascii, int at) {
    int next = quick == null ? QuickLocator.DECLINED : quick.locate(bytes, position, to, row);
    return next >= 0 && check.isSound(row, next, ascii) && fields.decodeAfterPoints(row, at)
        ? next
        : QuickLocator.DECLINED;
  }

  private void reject(int next) {
    Problem problem =
        check.isSound(row, next, false)
            ? fields.findFirstProblem(row).orElseThrow()
            : check.problem(row, next);
    cursor.reject(
        source.columns().name(problem.column()),
        problem.code(),
        problem.reason(),
        check.rawEnd(row, next));
  }
}
