package io.milepost.ingest.csv;

import io.milepost.ingest.rejection.RejectedRows;
import io.milepost.ingest.scan.Utf8;
import io.milepost.ingest.source.Block;
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
  private final RowLocator locator;
  private final @Nullable QuickLocator quick;
  private final Row row;
  private final RowCheck check;
  private final TripFields fields;
  private final @Nullable ExtraFields extra;
  private final RejectedRows rejected = new RejectedRows();
  private Block block = new Block();
  private boolean open;
  private boolean ascii;
  private int position;
  private int lines;
  private int rows;

  CsvReader(CsvSource source, RowLocator locator, RowCheck check) {
    this.source = source;
    this.locator = locator;
    this.check = check;
    this.row = source.columns().newRow();
    this.fields = source.columns().newFields();
    this.quick =
        QuickLocator.of(locator, source.columns().header().names().size(), fields.points())
            .orElse(null);
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
    while (filled < batch.capacity() && (open && position < block.to() || advance())) {
      filled = fill(batch.capacity(), filled, texts);
    }
    batch.rows(filled);
    return filled > 0;
  }

  @Override
  public void close() {}

  /** Decodes rows of the block until it or the batch ends; returns the batch's rows. */
  private int fill(int capacity, int alreadyFilled, Column.@Nullable Texts texts) {
    byte[] bytes = block.bytes();
    int to = block.to();
    int filled = alreadyFilled;
    while (position < to && filled < capacity) {
      int next = decodeQuickly(bytes, to, filled);
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
      rows += row.isBlank() ? 0 : 1;
      lines += row.lines();
      position = next;
    }
    return filled;
  }

  /** Where the next row starts when this one was decoded, or {@link QuickLocator#DECLINED}. */
  private int decodeQuickly(byte[] bytes, int to, int at) {
    int next = quick == null ? QuickLocator.DECLINED : quick.locate(bytes, position, to, row);
    return next >= 0 && check.isSound(row, next, ascii) && fields.decodeAfterPoints(row, at)
        ? next
        : QuickLocator.DECLINED;
  }

  /** Ends the block and takes the next one; false when there is none. */
  private boolean advance() {
    if (open) {
      source.endBlock(block, lines, rows, rejected);
      open = false;
    }
    CsvStart start = source.takeStart();
    if (start != null) {
      block = start.block();
      begin(start.firstRow(), start.linesBefore());
    } else if (source.take(block)) {
      begin(block.from(), 0);
    }
    return open;
  }

  private void begin(int firstRow, int linesBefore) {
    open = true;
    position = firstRow;
    lines = linesBefore;
    rows = 0;
    ascii = Utf8.isAscii(block.bytes(), firstRow, block.to());
  }

  private void reject(int next) {
    Problem problem =
        check.isSound(row, next, false)
            ? fields.findFirstProblem(row).orElseThrow()
            : check.problem(row, next);
    rejected.add(
        lines,
        source.columns().name(problem.column()),
        problem.code(),
        problem.reason(),
        block.bytes(),
        row.from(),
        check.rawEnd(row, next));
  }
}
