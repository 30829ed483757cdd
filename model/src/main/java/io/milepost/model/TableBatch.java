package io.milepost.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of one {@link DatasetTable} in columns, which follow its fields. Reused between calls. Not
 * thread-safe.
 */
public final class TableBatch {
  private final Batch values;
  private final List<Nulls> nulls;

  /**
   * An empty batch.
   *
   * @param capacity rows that each column can hold, at least 1
   */
  public TableBatch(int capacity, DatasetTable table) {
    List<Column> columns = new ArrayList<>();
    List<Nulls> none = new ArrayList<>();
    for (TableField field : table.fields()) {
      columns.add(column(field.type(), capacity));
      none.add(new Nulls(capacity));
    }
    values = new Batch(capacity, columns);
    nulls = List.copyOf(none);
  }

  private static Column column(ValueType type, int capacity) {
    if (type instanceof ValueType.Text || type instanceof ValueType.Json) {
      return new Column.Texts(capacity);
    }
    return type instanceof ValueType.Real
            || type instanceof ValueType.Longitude
            || type instanceof ValueType.Latitude
        ? new Column.Doubles(new double[capacity])
        : new Column.Longs(new long[capacity]);
  }

  /** The values; what stands where a row is null is not defined, except that it is no text. */
  public Batch values() {
    return values;
  }

  public Nulls nulls(int column) {
    return nulls.get(column);
  }

  public int rows() {
    return values.rows();
  }

  /** Makes it empty. */
  public void clear() {
    values.rows(0);
    nulls.forEach(Nulls::clear);
  }
}
