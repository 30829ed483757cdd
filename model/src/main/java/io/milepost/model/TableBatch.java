package io.milepost.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of one {@link DatasetTable} in columns, which follow its fields. Reused between calls. Not
 * thread-safe.
 */
public final class TableBatch {
  /** The source does not say in which order its rows stand. */
  public static final long UNORDERED = -1;

  private final Batch values;
  private final List<Nulls> nulls;
  private long position = UNORDERED;

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

  /** See {@link #position(long)}. */
  public long position() {
    return position;
  }

  /**
   * Says where the first row stands in the source. The rows of a batch follow each other there, one
   * position each or more, and all rows with a smaller position stand before them.
   *
   * @param first from 0, or {@link #UNORDERED}
   */
  public void position(long first) {
    position = first;
  }

  /** Makes it empty. */
  public void clear() {
    values.rows(0);
    position = UNORDERED;
    nulls.forEach(Nulls::clear);
  }
}
