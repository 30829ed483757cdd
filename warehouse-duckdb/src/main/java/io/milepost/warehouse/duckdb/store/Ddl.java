package io.milepost.warehouse.duckdb.store;

import io.milepost.model.OwnColumns;
import io.milepost.warehouse.StarSchema;
import io.milepost.warehouse.StarSchema.Table;
import io.milepost.warehouse.StarSchema.TableColumn;
import java.util.List;
import java.util.stream.Collectors;

/** The star schema in DuckDB's SQL. No keys or indexes: they would stop parallel inserts. */
public final class Ddl {
  /** The schema of staged rows, and of what tables that are replaced as a whole hold. */
  public static final String STORED = "stored";

  /** The schema of rows that a load brought and that are not in their table, for undoing loads. */
  public static final String ASIDE = "aside";

  static final List<String> SCHEMAS = List.of(STORED, ASIDE);

  /** By which a view tells that it is made of the query that it is to be made of. */
  static final Mark VIEW_MARK =
      new Mark(
          StarSchema.TRIPS_VIEW + "." + OwnColumns.LOAD_ID,
          "query " + Integer.toHexString(StarSchema.TRIPS_VIEW_QUERY.hashCode()));

  private Ddl() {}

  /**
   * A comment of a column, which goes when the view is made anew.
   *
   * @param column with the name of its view
   */
  record Mark(String column, String comment) {}

  /** Statements that make the tables that are missing and leave those that are there. */
  static List<String> createTables() {
    return StarSchema.TABLES.stream().map(Ddl::createTable).toList();
  }

  /** Statements that make the places for rows that no query should come across by chance. */
  static List<String> createSchemas() {
    return SCHEMAS.stream().map("CREATE SCHEMA IF NOT EXISTS "::concat).toList();
  }

  /** Makes the view, or makes it anew, and marks it. */
  static List<String> createView() {
    return List.of(
        "CREATE OR REPLACE VIEW %s AS %s"
            .formatted(StarSchema.TRIPS_VIEW, StarSchema.TRIPS_VIEW_QUERY),
        "COMMENT ON COLUMN %s IS %s".formatted(VIEW_MARK.column, Sql.text(VIEW_MARK.comment)));
  }

  /** Adds a column, which may be null, after the others; a table never gains others. */
  static String addColumn(Table table, TableColumn column) {
    return "ALTER TABLE %s ADD COLUMN %s".formatted(Sql.name(table.name()), column(column));
  }

  private static String createTable(Table table) {
    return "CREATE TABLE IF NOT EXISTS %s (%s)"
        .formatted(Sql.name(table.name()), columns(table.columns()));
  }

  /** Names and types of columns, as CREATE TABLE has them between its brackets. */
  public static String columns(List<TableColumn> columns) {
    return columns.stream().map(Ddl::column).collect(Collectors.joining(", "));
  }

  /** Name and type of a column. */
  public static String column(TableColumn column) {
    return "%s %s%s"
        .formatted(
            Sql.name(column.name()), type(column.type()), column.nullable() ? "" : " NOT NULL");
  }

  /** How DuckDB calls the type. */
  public static String type(StarSchema.Type type) {
    return switch (type) {
      case INTEGER, BIGINT, DOUBLE, TIMESTAMP, BOOLEAN, DATE -> type.name();
      case TEXT -> "VARCHAR";
      case TEXT_LIST -> "VARCHAR[]";
    };
  }
}
