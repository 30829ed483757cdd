package io.milepost.warehouse.duckdb.bulk;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import org.duckdb.DuckDBWritableVector;

/**
 * Writes whole columns into DuckDB's vectors. The driver's setters check bounds, type and validity
 * for every single value, which costs more than decoding it; so this reaches for the two buffers
 * behind them. They are private to the driver, whose version is pinned.
 */
final class VectorWriter {
  private static final VarHandle DATA = buffer("data");
  private static final VarHandle VALIDITY = buffer("validity");

  private VectorWriter() {}

  /** The values of a vector in native byte order, to be written at {@code row * width}. */
  static ByteBuffer data(DuckDBWritableVector vector) {
    return (ByteBuffer) DATA.get(vector);
  }

  /** Marks the first {@code rows} values as not null; a new vector has only nulls. */
  static void markValid(DuckDBWritableVector vector, int rows) {
    ByteBuffer validity = (ByteBuffer) VALIDITY.get(vector);
    for (int bit = 0; bit < rows; bit += Long.SIZE) {
      validity.putLong(bit / Byte.SIZE, -1L);
    }
  }

  /** Writes the first {@code rows} of {@code values}, null in place of each {@code none}. */
  static void writeOptional(int[] values, int none, int rows, DuckDBWritableVector vector) {
    data(vector).asIntBuffer().put(values, 0, rows);
    ByteBuffer validity = (ByteBuffer) VALIDITY.get(vector);
    for (int from = 0; from < rows; from += Long.SIZE) {
      long valid = 0;
      for (int row = from; row < Math.min(rows, from + Long.SIZE); row++) {
        valid |= (values[row] == none ? 0L : 1L) << row;
      }
      validity.putLong(from / Byte.SIZE, valid);
    }
  }

  private static VarHandle buffer(String field) {
    try {
      return MethodHandles.privateLookupIn(DuckDBWritableVector.class, MethodHandles.lookup())
          .findVarHandle(DuckDBWritableVector.class, field, ByteBuffer.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
