package io.milepost.warehouse.duckdb.tables;

import io.milepost.model.DatasetTable;
import io.milepost.model.OwnColumns;
import io.milepost.warehouse.DatasetSchema;
import io.milepost.warehouse.StarSchema.TableColumn;
import io.milepost.warehouse.duckdb.store.Ddl;
import io.milepost.warehouse.duckdb.store.Rows;
import io.milepost.warehouse.duckdb.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table that loads add rows to, with the table beside it for rows that loads brought and that are
 * not in it: {@code replaced by} is the load whose row took their place, null for those that the
 * table had already.
 */
record StoredTable(Connection connection, String name) {
  private static final String COLUMNS =
      """
      SELECT column_name, data_type FROM duckdb_columns()
      WHERE database_name = current_database() AND schema_name = 'main' AND table_name = ?
      ORDER BY column_index
      """;

  /**
   * Files from before have, for rows that are not in their table, a column as a field may be
   * called.
   */
  static int renameOldColumns(Connection connection) throws SQLException {
    List<String> old =
        Rows.list(
            connection,
            """
            SELECT table_name FROM duckdb_columns()
            WHERE database_name = current_database() AND schema_name = 'aside'
              AND column_index = 1 AND column_name = 'replaced_by'
            """,
            row -> row.getString(1));
    for (String table : old) {
      Rows.update(
          connection,
          "ALTER TABLE %s RENAME COLUMN replaced_by TO \"replaced by\""
              .formatted(Sql.aside(table)));
    }
    return old.size();
  }

  /** Whether the table has no row. */
  boolean isEmpty() throws SQLException {
    return Rows.find(
            connection, "SELECT 1 FROM %s LIMIT 1".formatted(Sql.name(name)), row -> row.getInt(1))
        .isEmpty();
  }

  /** Whether the name is a view: the table of a dataset that replaces it as a whole. */
  boolean isView() throws SQLException {
    return Rows.find(
            connection,
            "SELECT 1 FROM duckdb_views() WHERE schema_name = 'main' AND view_name = ?",
            row -> row.getInt(1),
            name)
        .isPresent();
  }

  /** Names of the columns with their types, without {@code load_id}; empty without a table. */
  Map<String, String> columns() throws SQLException {
    Map<String, String> columns = new LinkedHashMap<>();
    Rows.forEach(connection, COLUMNS, row -> columns.put(row.getString(1), row.getString(2)), name);
    columns.remove(OwnColumns.LOAD_ID);
    return columns;
  }

  /**
   * Makes the table and its columns as they are to be, as far as they are missing or of another
   * type, and gives all its columns; see {@link #columns()}.
   *
   * @param followed the declared table as it is after it has followed its input
   * @throws io.milepost.model.UsageException when a stored value cannot be of its column's new type
   */
  Map<String, String> shape(String dataset, DatasetTable declared, DatasetTable followed)
      throws SQLException {
    Map<String, String> known = columns();
    List<TableColumn> columns = DatasetSchema.table(followed).columns();
    if (known.isEmpty()) {
      create(Ddl.columns(columns));
      return columns();
    }
    boolean changed = false;
    for (TableColumn column : columns.subList(1, columns.size())) {
      String type = known.get(column.name());
      if (type == null) {
        alter("ADD COLUMN " + Ddl.column(column));
        changed = true;
      } else if (!type.equals(Ddl.type(column.type()))) {
        retype(dataset, retyping(declared, column, type));
        changed = true;
      }
    }
    return changed ? columns() : known;
  }

  private void create(String columns) throws SQLException {
    Rows.update(connection, "CREATE TABLE %s (%s)".formatted(Sql.name(name), columns));
    Rows.update(
        connection,
        "CREATE TABLE IF NOT EXISTS %s (\"replaced by\" BIGINT, %s)"
            .formatted(Sql.aside(name), columns));
  }

  private void alter(String change) throws SQLException {
    Rows.update(connection, "ALTER TABLE %s %s".formatted(Sql.name(name), change));
    Rows.update(connection, "ALTER TABLE %s %s".formatted(Sql.aside(name), change));
  }

  private static Retyping retyping(DatasetTable declared, TableColumn column, String from) {
    return new Retyping(
        column.name(),
        from,
        Ddl.type(column.type()),
        !DatasetSchema.table(declared).columns().contains(column),
        declared.key().isEmpty() || declared.key().contains(column.name()));
  }

  private void retype(String dataset, Retyping change) throws SQLException {
    requireFits(dataset, change, Sql.name(name));
    requireFits(dataset, change, Sql.aside(name));
    alter("ALTER COLUMN %s TYPE %s".formatted(Sql.name(change.column()), change.to()));
  }

  private void requireFits(String dataset, Retyping change, String table) throws SQLException {
    Optional<String> misfit =
        Rows.find(
            connection,
            "SELECT CAST(%1$s AS VARCHAR) FROM %2$s WHERE %1$s IS NOT NULL AND NOT (%3$s) LIMIT 1"
                .formatted(Sql.name(change.column()), table, change.fits()),
            row -> row.getString(1));
    if (misfit.isPresent()) {
      throw change.refusal(dataset, name, misfit.get());
    }
  }

  /** A query of staged rows with all {@code columns}: those that were not brought are null. */
  static String widened(String rows, Map<String, String> columns, List<String> brought) {
    String all =
        columns.entrySet().stream()
            .map(column -> column(column.getKey(), column.getValue(), brought))
            .collect(Collectors.joining(", "));
    return "(SELECT \"staged row\", \"staged position\", \"staged hash\", %s FROM %s)"
        .formatted(all, rows);
  }

  private static String column(String name, String type, List<String> brought) {
    return brought.contains(name)
        ? Sql.name(name)
        : "CAST(NULL AS %s) AS %s".formatted(type, Sql.name(name));
  }
}
