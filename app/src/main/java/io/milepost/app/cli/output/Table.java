package io.milepost.app.cli.output;

import io.milepost.warehouse.RowSink;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows under named columns, for the formats {@code table} and {@code csv}. Not thread-safe. */
public final class Table {

  /** How the values of a column are shown to people. */
  public enum Kind {
    TEXT,
    /** Right-aligned, as it stands: ids, coordinates, averages. */
    NUMBER,
    /** Right-aligned with thousands set apart: rows, trips, bytes. */
    COUNT
  }

  /** A column's name, as in JSON, and its kind. */
  public record Column(String name, Kind kind) {}

  private final List<Column> columns = new ArrayList<>();
  private final List<List<@Nullable Object>> rows = new ArrayList<>();

  public Table text(String name) {
    return column(name, Kind.TEXT);
  }

  public Table number(String name) {
    return column(name, Kind.NUMBER);
  }

  public Table count(String name) {
    return column(name, Kind.COUNT);
  }

  private Table column(String name, Kind kind) {
    columns.add(new Column(name, kind));
    return this;
  }

  /** Adds a row; values as in {@link io.milepost.warehouse.RowSink#row}. */
  public Table row(@Nullable Object... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(
          "Expected %d values, found %d".formatted(columns.size(), values.length));
    }
    // List.of and Arrays.asList(…) copies would refuse the nulls that stand for "no value".
    List<@Nullable Object> row = new ArrayList<>(values.length);
    for (Object value : values) {
      row.add(value);
    }
    rows.add(row);
    return this;
  }

  /** Hands all of it to {@code target}. */
  public void writeTo(RowSink target) {
    target.columns(columns.stream().map(Column::name).toList());
    rows.forEach(target::row);
  }

  public List<Column> columns() {
    return columns;
  }

  public List<List<@Nullable Object>> rows() {
    return rows;
  }
}
