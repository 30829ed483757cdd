package io.milepost.warehouse.duckdb.tables;

import io.milepost.model.DatasetTable;
import io.milepost.model.TableBatch;
import io.milepost.model.TableReader;
import io.milepost.warehouse.duckdb.scan.ColumnWriter;
import io.milepost.warehouse.duckdb.scan.RowScan;
import io.milepost.warehouse.duckdb.scan.VectorWriter;
import java.nio.ByteBuffer;
import java.util.List;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBWritableVector;

/** Gives the rows of one reader to one thread, table by table. */
final class BatchFeed implements RowScan.Feed {
  private final TableReader reader;
  private final StagedLayout layout;
  private final List<TableBatch> batches;
  private final ColumnWriter columns = new ColumnWriter();
  private final List<int[]> columnsOf;
  private final List<KeyHashes> hashes;
  private int table;
  private int row;
  private boolean more = true;

  BatchFeed(TableReader reader, StagedLayout layout) {
    this.reader = reader;
    this.layout = layout;
    batches = reader.newBatches();
    List<DatasetTable> tables = layout.dataset().tables();
    columnsOf = tables.stream().map(layout::columnsOf).toList();
    hashes = tables.stream().map(KeyHashes::new).toList();
    table = batches.size();
  }

  @Override
  public int fill(DuckDBDataChunkWriter writer) {
    while (table == batches.size() || row == batches.get(table).rows()) {
      if (table < batches.size()) {
        table++;
        row = 0;
      } else if (!read()) {
        return 0;
      }
    }
    TableBatch batch = batches.get(table);
    int count = (int) Math.min(writer.capacity(), batch.rows() - row);
    write(batch, count, writer);
    row += count;
    return count;
  }

  /** Takes the next batches; false when nothing is left. */
  private boolean read() {
    if (!more) {
      return false;
    }
    batches.forEach(TableBatch::clear);
    more = reader.next(batches);
    table = 0;
    row = 0;
    return true;
  }

  private void write(TableBatch batch, int count, DuckDBDataChunkWriter writer) {
    int column = 0;
    if (layout.isTagged()) {
      fill(writer.vector(column++), count);
    }
    if (layout.isOrdered()) {
      if (batch.position() != TableBatch.UNORDERED) {
        number(writer.vector(column), batch.position() + row, count);
      }
      VectorWriter.writeLongs(
          hashes.get(table).of(batch, row, count), count, writer.vector(column + 1));
    }
    int[] into = columnsOf.get(table);
    for (int field = 0; field < batch.values().columns().size(); field++) {
      columns.write(
          batch.values().columns().get(field),
          batch.nulls(field),
          row,
          count,
          writer.vector(into[field]));
    }
  }

  private void fill(DuckDBWritableVector vector, int count) {
    ByteBuffer data = VectorWriter.data(vector);
    for (int i = 0; i < count; i++) {
      data.putInt(i * Integer.BYTES, table);
    }
    VectorWriter.markValid(vector, count);
  }

  private static void number(DuckDBWritableVector vector, long from, int count) {
    ByteBuffer data = VectorWriter.data(vector);
    for (int i = 0; i < count; i++) {
      data.putLong(i * Long.BYTES, from + i);
    }
    VectorWriter.markValid(vector, count);
  }
}
