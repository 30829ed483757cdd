package io.milepost.warehouse.duckdb.store;

import io.milepost.warehouse.StarSchema;
import io.milepost.warehouse.StarSchema.Table;
import io.milepost.warehouse.StarSchema.TableColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The star schema in DuckDB's SQL. No keys or indexes: they would stop parallel inserts. */
final class Ddl {
  private Ddl() {}

  /** Statements that make what is missing and leave what is there. */
  static List<String> statements() {
    List<String> statements = new ArrayList<>();
    StarSchema.TABLES.forEach(table -> statements.add(createTable(table)));
    statements.add(
        "CREATE VIEW IF NOT EXISTS %s AS %s"
            .formatted(StarSchema.TRIPS_VIEW, StarSchema.TRIPS_VIEW_QUERY));
    return statements;
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
