package io.milepost.warehouse.duckdb;

import java.sql.Array;
import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBStruct;
import org.jspecify.annotations.Nullable;

/** DuckDB's values as the plain Java values that a {@link io.milepost.warehouse.RowSink} takes. */
final class SqlValues {
  private SqlValues() {}

  /** The value of a column of the current row; lists and structs as List and Map, to any depth. */
  static @Nullable Object read(ResultSet row, int column) throws SQLException {
    Object value = row.getObject(column);
    // A java.sql.Timestamp cannot hold a wall clock that the machine's own zone skips.
    return value instanceof Timestamp ? row.getObject(column, LocalDateTime.class) : plain(value);
  }

  private static @Nullable Object plain(@Nullable Object value) throws SQLException {
    if (value == null || isPlain(value)) {
      return value;
    }
    if (value instanceof Timestamp timestamp) {
      return timestamp.toLocalDateTime();
    }
    if (value instanceof Blob blob) {
      return blob.getBytes(1, (int) blob.length());
    }
    if (value instanceof Array array) {
      return list((Object[]) array.getArray());
    }
    if (value instanceof DuckDBStruct struct) {
      return map(struct.getMap());
    }
    return value instanceof Map<?, ?> map ? map(map) : value.toString();
  }

  private static boolean isPlain(Object value) {
    return value instanceof String
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof LocalDate
        || value instanceof LocalTime;
  }

  private static List<@Nullable Object> list(Object[] values) throws SQLException {
    List<@Nullable Object> list = new ArrayList<>(values.length);
    for (Object value : values) {
      list.add(plain(value));
    }
    return list;
  }

  private static Map<@Nullable Object, @Nullable Object> map(Map<?, ?> values) throws SQLException {
    Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : values.entrySet()) {
      map.put(plain(entry.getKey()), plain(entry.getValue()));
    }
    return map;
  }
}
