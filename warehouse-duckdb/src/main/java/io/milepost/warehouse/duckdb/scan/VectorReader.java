package io.milepost.warehouse.duckdb.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.duckdb.DuckDBReadableVector;

/**
 * Reads whole columns out of DuckDB's vectors, past the driver's getters, for the reasons that
 * {@link VectorWriter} gives.
 */
public final class VectorReader {
  private static final VarHandle DATA = data();

  private VectorReader() {}

  /** The values of a vector in native byte order, to be read at {@code row * width}. */
  public static ByteBuffer data(DuckDBReadableVector vector) {
    return ((ByteBuffer) DATA.get(vector)).duplicate().order(ByteOrder.nativeOrder()).rewind();
  }

  private static VarHandle data() {
    try {
      return MethodHandles.privateLookupIn(DuckDBReadableVector.class, MethodHandles.lookup())
          .findVarHandle(DuckDBReadableVector.class, "data", ByteBuffer.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
