package io.milepost.ingest.table;

import io.milepost.ingest.source.BlockCursor;
import io.milepost.model.TableBatch;
import io.milepost.model.TableDataset;
import io.milepost.model.TableReader;
import java.util.List;

/**
 * Decodes the blocks of a source that this reader gets hold of. A batch has rows of one block, so
 * that it can say where they stand. Used by one thread.
 */
final class BlockTableReader implements TableReader {
  /** As many as engines that work in vectors take at a time. */
  private static final int BATCH_ROWS = 2048;

  private final TableDataset dataset;
  private final TableRows rows;
  private final RowReader reader;
  private final BlockCursor cursor;

  BlockTableReader(TableDataset dataset, TableRows rows, RowReader reader, BlockCursor cursor) {
    this.dataset = dataset;
    this.rows = rows;
    this.reader = reader;
    this.cursor = cursor;
  }

  @Override
  public List<TableBatch> newBatches() {
    return dataset.tables().stream().map(table -> new TableBatch(BATCH_ROWS, table)).toList();
  }

  @Override
  public boolean next(List<TableBatch> batches) {
    rows.target(batches);
    while (rows.areNone() && cursor.more()) {
      do {
        reader.read(cursor);
      } while (rows.haveRoom() && cursor.isWithinBlock());
    }
    return rows.finish();
  }

  @Override
  public void close() {}
}
