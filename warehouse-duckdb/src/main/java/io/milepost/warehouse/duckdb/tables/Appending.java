package io.milepost.warehouse.duckdb.tables;

import io.milepost.model.OwnColumns;
import io.milepost.warehouse.duckdb.store.Rows;
import io.milepost.warehouse.duckdb.store.Sql;
import io.milepost.warehouse.duckdb.tables.StagedTable.Winner;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * Adds the rows that a table has not. Those that it has are kept aside: undoing the load that
 * brought them first hands them over.
 */
record Appending(
    Connection connection, StoredTable table, Set<String> columns, StagedTable staged) {

  /** How many rows were new. */
  long store(long loadId, boolean allowDuplicates) throws SQLException {
    if (!allowDuplicates) {
      staged.leaveOutRepeats(Winner.FIRST);
      if (!table.isEmpty()) {
        setKnownAside(loadId);
      }
    }
    return insert(Sql.name(table.name()), staged.rows(), loadId);
  }

  private void setKnownAside(long loadId) throws SQLException {
    String known =
        "SELECT s.\"staged row\" FROM %s s SEMI JOIN %s t ON %s"
            .formatted(staged.rows(), Sql.name(table.name()), Sql.same("s", "t", staged.key()));
    if (Rows.update(connection, "CREATE OR REPLACE TEMP TABLE \"known rows\" AS " + known) > 0) {
      String them =
          "(FROM %s WHERE \"staged row\" IN (FROM \"known rows\"))".formatted(staged.rows());
      insert(Sql.aside(table.name()), them, loadId);
      staged.leaveOut("FROM \"known rows\"");
    }
  }

  private long insert(String into, String rows, long loadId) throws SQLException {
    return Rows.update(
        connection,
        "INSERT INTO %s (%s, %s) SELECT ?, %3$s FROM %4$s"
            .formatted(into, OwnColumns.LOAD_ID, Sql.names(columns), rows),
        loadId);
  }
}
