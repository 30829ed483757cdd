package io.milepost.warehouse.duckdb.tables;

import io.milepost.model.OwnColumns;
import io.milepost.warehouse.duckdb.store.Rows;
import io.milepost.warehouse.duckdb.store.Sql;
import io.milepost.warehouse.duckdb.tables.StagedTable.Winner;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** Puts rows in the place of those with the same key, which are kept aside for an undo. */
record Upserting(
    Connection connection, StoredTable table, Set<String> columns, StagedTable staged) {

  /** How many rows were stored. */
  long store(long loadId) throws SQLException {
    staged.leaveOutRepeats(Winner.LAST);
    if (!table.isEmpty()) {
      setAside(loadId);
    }
    return Rows.update(
        connection,
        "INSERT INTO %s (%s, %s) SELECT ?, %3$s FROM %4$s"
            .formatted(
                Sql.name(table.name()), OwnColumns.LOAD_ID, Sql.names(columns), staged.rows()),
        loadId);
  }

  private void setAside(long loadId) throws SQLException {
    String name = Sql.name(table.name());
    long replaced =
        Rows.update(
            connection,
            """
            CREATE OR REPLACE TEMP TABLE "replaced rows" AS
            SELECT t.rowid AS stored_row FROM %s t SEMI JOIN %s s ON %s
            """
                .formatted(name, staged.rows(), Sql.same("t", "s", staged.key())));
    if (replaced > 0) {
      String them = "WHERE rowid IN (SELECT stored_row FROM \"replaced rows\")";
      Rows.update(
          connection,
          "INSERT INTO %s BY NAME SELECT ? AS \"replaced by\", * FROM %s %s"
              .formatted(Sql.aside(table.name()), name, them),
          loadId);
      Rows.update(connection, "DELETE FROM %s %s".formatted(name, them));
    }
    Rows.update(connection, "DROP TABLE \"replaced rows\"");
  }
}
