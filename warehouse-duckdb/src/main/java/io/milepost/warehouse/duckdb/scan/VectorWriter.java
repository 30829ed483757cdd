package io.milepost.warehouse.duckdb.scan;

import io.milepost.model.Nulls;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import org.duckdb.DuckDBBindings;
import org.duckdb.DuckDBWritableVector;

/**
 * Writes whole columns into DuckDB's vectors. The driver's setters check bounds, type and validity
 * for every single value, which costs more than decoding it; so this reaches for the two buffers
 * behind them, and for the driver's way to hand over many texts at once. They are private to the
 * driver, whose version is pinned.
 */
public final class VectorWriter {
  private static final VarHandle DATA = buffer("data");
  private static final VarHandle VALIDITY = buffer("validity");
  private static final VarHandle VECTOR = buffer("vectorRef");
  private static final MethodHandle ASSIGN = assign();

  private VectorWriter() {}

  /** The values of a vector in native byte order, to be written at {@code row * width}. */
  public static ByteBuffer data(DuckDBWritableVector vector) {
    return (ByteBuffer) DATA.get(vector);
  }

  /** Marks the first {@code rows} values as not null; a new vector has only nulls. */
  public static void markValid(DuckDBWritableVector vector, int rows) {
    ByteBuffer validity = (ByteBuffer) VALIDITY.get(vector);
    for (int bit = 0; bit < rows; bit += Long.SIZE) {
      validity.putLong(bit / Byte.SIZE, -1L);
    }
  }

  /** Marks the first {@code rows} values as {@code nulls} says from its row {@code from} on. */
  public static void markValid(DuckDBWritableVector vector, Nulls nulls, int from, int rows) {
    if (!nulls.some()) {
      markValid(vector, rows);
      return;
    }
    ByteBuffer validity = (ByteBuffer) VALIDITY.get(vector);
    long[] words = nulls.words();
    int shift = from % Long.SIZE;
    for (int bit = 0; bit < rows; bit += Long.SIZE) {
      int word = (from + bit) / Long.SIZE;
      long bits = words[word] >>> shift;
      if (shift > 0 && word + 1 < words.length) {
        bits |= words[word + 1] << -shift;
      }
      validity.putLong(bit / Byte.SIZE, ~bits);
    }
  }

  /** Writes the first {@code rows} of {@code values}. */
  public static void writeLongs(long[] values, int rows, DuckDBWritableVector vector) {
    data(vector).asLongBuffer().put(values, 0, rows);
    markValid(vector, rows);
  }

  /**
   * Writes texts in UTF-8 that follow each other in {@code bytes}, from its start on.
   *
   * @param lengths of each text in bytes, -1 for null; as many as there are rows
   * @param end where the last text ends
   */
  static void writeTexts(DuckDBWritableVector vector, byte[] bytes, long[] lengths, int end) {
    try {
      ASSIGN.invokeExact((ByteBuffer) VECTOR.get(vector), 0L, bytes, lengths, end);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("DuckDB did not take texts", e);
    }
  }

  /** Writes the first {@code rows} of {@code values}, null in place of each {@code none}. */
  public static void writeOptional(int[] values, int none, int rows, DuckDBWritableVector vector) {
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

  private static MethodHandle assign() {
    try {
      return MethodHandles.privateLookupIn(DuckDBBindings.class, MethodHandles.lookup())
          .findStatic(
              DuckDBBindings.class,
              "duckdb_vector_assign_string_elements",
              MethodType.methodType(
                  void.class, ByteBuffer.class, long.class, byte[].class, long[].class, int.class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
