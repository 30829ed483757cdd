package io.milepost.warehouse.duckdb.store;

import io.milepost.warehouse.StarSchema;
import io.milepost.warehouse.StarSchema.Table;
import io.milepost.warehouse.StarSchema.TableColumn;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** Brings a file to the star schema: what is missing is made, what is there is left. */
final class Tables {
  private static final String COLUMNS =
      "SELECT table_name || '.' || column_name FROM duckdb_columns()"
          + " WHERE database_name = current_database() AND schema_name = 'main'";

  private Tables() {}

  /** Makes the tables, and the columns that a file from before they were thought of lacks. */
  static void make(Connection connection) throws SQLException {
    Set<String> before = columns(connection);
    for (String statement : Ddl.createSchemas()) {
      Rows.update(connection, statement);
    }
    for (String statement : Ddl.createTables()) {
      Rows.update(connection, statement);
    }
    boolean added = addColumns(connection, columns(connection));
    if (added || before.isEmpty()) {
      Rows.update(connection, Ddl.createView());
    }
  }

  private static Set<String> columns(Connection connection) throws SQLException {
    return new HashSet<>(Rows.list(connection, COLUMNS, row -> row.getString(1)));
  }

  private static boolean addColumns(Connection connection, Set<String> known) throws SQLException {
    boolean added = false;
    for (Table table : StarSchema.TABLES) {
      for (TableColumn column : table.columns()) {
        if (!known.contains(table.name() + "." + column.name())) {
          Rows.update(connection, Ddl.addColumn(table, column));
          added = true;
        }
      }
    }
    return added;
  }
}
