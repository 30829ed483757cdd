package io.milepost.warehouse.duckdb.tables;

import io.milepost.model.Column;
import io.milepost.model.DatasetTable;
import io.milepost.model.Nulls;
import io.milepost.model.TableBatch;
import io.milepost.model.TableField;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Hashes of what tells rows apart: the declared key, or all fields. Rows that are equal there have
 * the same hash; those with the same hash are nearly always equal. Used by one thread.
 */
final class KeyHashes {
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long NULL = 0x5851F42D4C957F2DL;
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private final boolean[] isKey;
  private long[] hashes = new long[0];

  KeyHashes(DatasetTable table) {
    isKey = new boolean[table.fields().size()];
    for (int field = 0; field < isKey.length; field++) {
      TableField declared = table.fields().get(field);
      isKey[field] = table.key().isEmpty() || table.key().contains(declared.name());
    }
  }

  /** The hashes of rows {@code from} to {@code from + count - 1}, valid until the next call. */
  long[] of(TableBatch batch, int from, int count) {
    if (hashes.length < count) {
      hashes = new long[count];
    }
    Arrays.fill(hashes, 0, count, 0);
    for (int field = 0; field < isKey.length; field++) {
      if (isKey[field]) {
        add(batch.values().columns().get(field), batch.nulls(field), from, count);
      }
    }
    return hashes;
  }

  private void add(Column column, Nulls nulls, int from, int count) {
    boolean some = nulls.some();
    for (int i = 0; i < count; i++) {
      int row = from + i;
      hashes[i] = mix(hashes[i], some && nulls.get(row) ? NULL : value(column, row));
    }
  }

  private static long value(Column column, int row) {
    if (column instanceof Column.Texts texts) {
      return text(texts.bytes(), texts.start(row), texts.end(row));
    }
    if (column instanceof Column.Doubles doubles) {
      // The database takes both zeros for the same; so does this, as it adds one to the other.
      return Double.doubleToLongBits(doubles.values()[row] + 0.0);
    }
    return ((Column.Longs) column).values()[row];
  }

  private static long text(byte[] bytes, int start, int end) {
    long hash = (long) end - start;
    int at = start;
    for (; at + Long.BYTES <= end; at += Long.BYTES) {
      hash = mix(hash, (long) WORDS.get(bytes, at));
    }
    long rest = 0;
    for (; at < end; at++) {
      rest = rest << Byte.SIZE | bytes[at] & 0xFF;
    }
    return mix(hash, rest);
  }

  private static long mix(long hash, long value) {
    long mixed = (Long.rotateLeft(hash, 23) ^ value) * FACTOR;
    return mixed ^ mixed >>> 32;
  }
}
