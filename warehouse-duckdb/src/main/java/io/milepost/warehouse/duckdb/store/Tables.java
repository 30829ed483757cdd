package io.milepost.warehouse.duckdb.store;

import io.milepost.warehouse.StarSchema;
import io.milepost.warehouse.StarSchema.Table;
import io.milepost.warehouse.StarSchema.TableColumn;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/**
 * Brings a file to the star schema: what is missing is made, what is there is left; except for the
 * view of trips, which is made anew when it is not as it should be.
 */
final class Tables {
  /**
   * Schemas by their names, columns by those of their tables and their own; those of the view with
   * their comments, which tell of what it was made. To ask for the view's own text takes longer.
   */
  private static final String KNOWN =
      """
      SELECT table_name || '.' || column_name
        || CASE table_name WHEN '%s' THEN coalesce(' ' || comment, '') ELSE '' END
      FROM duckdb_columns()
      WHERE database_name = current_database() AND schema_name = 'main'
      UNION ALL
      SELECT schema_name FROM duckdb_schemas() WHERE database_name = current_database()
      """
          .formatted(StarSchema.TRIPS_VIEW);

  private Tables() {}

  /** Makes the tables, and the columns that a file from before they were thought of lacks. */
  static void make(Connection connection) throws SQLException {
    Set<String> before = known(connection);
    if (isWhole(before)) {
      return;
    }
    for (String statement : Ddl.createSchemas()) {
      Rows.update(connection, statement);
    }
    for (String statement : Ddl.createTables()) {
      Rows.update(connection, statement);
    }
    addColumns(connection, known(connection));
    for (String statement : Ddl.createView()) {
      Rows.update(connection, statement);
    }
  }

  private static Set<String> known(Connection connection) throws SQLException {
    return new HashSet<>(Rows.list(connection, KNOWN, row -> row.getString(1)));
  }

  private static boolean isWhole(Set<String> known) {
    return known.containsAll(Ddl.SCHEMAS)
        && known.contains(Ddl.VIEW_MARK.column() + " " + Ddl.VIEW_MARK.comment())
        && StarSchema.TABLES.stream()
            .flatMap(table -> table.columns().stream().map(column -> name(table, column)))
            .allMatch(known::contains);
  }

  private static String name(Table table, TableColumn column) {
    return table.name() + "." + column.name();
  }

  private static void addColumns(Connection connection, Set<String> known) throws SQLException {
    for (Table table : StarSchema.TABLES) {
      for (TableColumn column : table.columns()) {
        if (!known.contains(name(table, column))) {
          Rows.update(connection, Ddl.addColumn(table, column));
        }
      }
    }
  }
}
