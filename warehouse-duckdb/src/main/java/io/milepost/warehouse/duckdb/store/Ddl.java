package io.milepost.warehouse.duckdb.store;

import io.milepost.warehouse.StarSchema;
import io.milepost.warehouse.StarSchema.Table;
import io.milepost.warehouse.StarSchema.TableColumn;
import java.util.List;
import java.util.stream.Collectors;

/** The star schema in DuckDB's SQL. No keys or indexes: they would stop parallel inserts. */
final class Ddl {
  private Ddl() {}

  /** Statements that make the tables that are missing and leave those that are there. */
  static List<String> createTables() {
    return StarSchema.TABLES.stream().map(Ddl::createTable).toList();
  }

  /** Makes the view, or makes it anew. */
  static String createView() {
    return "CREATE OR REPLACE VIEW %s AS %s"
        .formatted(StarSchema.TRIPS_VIEW, StarSchema.TRIPS_VIEW_QUERY);
  }

  /** Adds a column, which may be null, after the others; a table never gains others. */
  static String addColumn(Table table, TableColumn column) {
    return "ALTER TABLE \"%s\" ADD COLUMN %s".formatted(table.name(), column(column));
  }

  private static String createTable(Table table) {
    return table.columns().stream()
        .map(Ddl::column)
        .collect(
            Collectors.joining(
                ", ", "CREATE TABLE IF NOT EXISTS \"%s\" (".formatted(table.name()), ")"));
  }

  private static String column(TableColumn column) {
    return "\"%s\" %s%s"
        .formatted(column.name(), type(column.type()), column.nullable() ? "" : " NOT NULL");
  }

  private static String type(StarSchema.Type type) {
    return switch (type) {
      case INTEGER, BIGINT, DOUBLE, TIMESTAMP -> type.name();
      case TEXT -> "VARCHAR";
      case TEXT_LIST -> "VARCHAR[]";
    };
  }
}
