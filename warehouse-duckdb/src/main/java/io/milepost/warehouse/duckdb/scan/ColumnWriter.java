package io.milepost.warehouse.duckdb.scan;

import io.milepost.model.Column;
import io.milepost.model.Nulls;
import java.nio.ByteBuffer;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBWritableVector;

/** Writes parts of columns with nulls into vectors. Used by one thread. */
public final class ColumnWriter {
  private byte[] bytes = new byte[0];
  private long[] lengths = new long[0];

  /** Writes rows {@code from} to {@code from + count - 1} as the first rows of {@code vector}. */
  public void write(Column column, Nulls nulls, int from, int count, DuckDBWritableVector vector) {
    if (column instanceof Column.Texts texts) {
      writeTexts(texts, nulls, from, count, vector);
      return;
    }
    ByteBuffer data = VectorWriter.data(vector);
    if (column instanceof Column.Doubles doubles) {
      data.asDoubleBuffer().put(doubles.values(), from, count);
    } else if (column instanceof Column.Longs longs) {
      writeLongs(longs.values(), from, count, vector.getType(), data);
    } else {
      throw new IllegalArgumentException("Codes have no dictionary in the warehouse");
    }
    VectorWriter.markValid(vector, nulls, from, count);
  }

  private static void writeLongs(
      long[] values, int from, int count, DuckDBColumnType type, ByteBuffer data) {
    switch (type) {
      case BOOLEAN -> {
        for (int i = 0; i < count; i++) {
          data.put(i, (byte) (values[from + i] & 1));
        }
      }
      case DATE -> {
        for (int i = 0; i < count; i++) {
          data.putInt(i * Integer.BYTES, (int) values[from + i]);
        }
      }
      default -> data.asLongBuffer().put(values, from, count);
    }
  }

  private void writeTexts(
      Column.Texts texts, Nulls nulls, int from, int count, DuckDBWritableVector vector) {
    if (lengths.length != count) {
      lengths = new long[count];
    }
    for (int i = 0; i < count; i++) {
      int row = from + i;
      lengths[i] = nulls.get(row) ? -1 : texts.end(row) - texts.start(row);
    }
    int start = texts.start(from);
    int length = texts.end(from + count - 1) - start;
    VectorWriter.writeTexts(vector, fromStart(texts.bytes(), start, length), lengths, length);
  }

  /** The driver takes bytes from the start of an array. */
  private byte[] fromStart(byte[] all, int start, int length) {
    if (start == 0) {
      return all;
    }
    if (bytes.length < length) {
      bytes = new byte[Math.max(length, bytes.length * 2)];
    }
    System.arraycopy(all, start, bytes, 0, length);
    return bytes;
  }
}
