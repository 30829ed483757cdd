package io.milepost.warehouse.duckdb;

import io.milepost.warehouse.RowSink;
import io.milepost.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a query, by column name. */
final class QueryRows implements RowSink {
  private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();
  private List<String> names = List.of();

  private QueryRows() {}

  static List<Map<String, @Nullable Object>> of(Warehouse warehouse, String sql) {
    QueryRows sink = new QueryRows();
    warehouse.query(sql, sink);
    return sink.rows;
  }

  @Override
  public void columns(List<String> columns) {
    names = columns;
  }

  @Override
  public boolean row(List<@Nullable Object> values) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      row.put(names.get(i), values.get(i));
    }
    rows.add(row);
    return true;
  }
}
