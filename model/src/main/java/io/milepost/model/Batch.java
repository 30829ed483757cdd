package io.milepost.model;

import java.util.List;

/**
 * Rows in columns: what a {@link BatchReader} fills and an engine drains. Reused between calls, so
 * that no object is made per row or field. Not thread-safe.
 */
public final class Batch {
  private final int capacity;
  private final List<Column> columns;
  private int rows;

  /**
   * @param capacity rows that each column can hold, at least 1
   * @param columns in the order of the dataset's declaration
   */
  public Batch(int capacity, List<Column> columns) {
    this.capacity = capacity;
    this.columns = List.copyOf(columns);
  }

  public int capacity() {
    return capacity;
  }

  public int rows() {
    return rows;
  }

  public void rows(int count) {
    rows = count;
  }

  public List<Column> columns() {
    return columns;
  }

  public int[] codes(int column) {
    return ((Column.Codes) columns.get(column)).values();
  }

  public long[] longs(int column) {
    return ((Column.Longs) columns.get(column)).values();
  }

  public double[] doubles(int column) {
    return ((Column.Doubles) columns.get(column)).values();
  }

  public Column.Texts texts(int column) {
    return (Column.Texts) columns.get(column);
  }
}
