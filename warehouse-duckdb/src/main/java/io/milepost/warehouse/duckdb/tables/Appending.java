package io.milepost.warehouse.duckdb.tables;

import io.milepost.warehouse.DatasetSchema;
import io.milepost.warehouse.duckdb.store.Rows;
import io.milepost.warehouse.duckdb.store.Sql;
import io.milepost.warehouse.duckdb.tables.StagedTable.Winner;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Adds the rows that a table has not. Those that it has are kept aside: undoing the load that
 * brought them first hands them over.
 */
record Appending(Connection connection, StoredTable table, StagedTable staged) {

  /** How many rows were new. */
  long store(long loadId, boolean allowDuplicates) throws SQLException {
    if (allowDuplicates) {
      staged.leaveNothingOut();
    } else {
      staged.findRepeats(Winner.FIRST);
      markKnown();
    }
    String columns = Sql.names(table.columns().keySet());
    long stored =
        Rows.update(
            connection,
            "INSERT INTO %s (%s, %s) SELECT ?, %s FROM %s"
                .formatted(
                    Sql.name(table.name()),
                    DatasetSchema.LOAD_ID,
                    columns,
                    columns,
                    staged.taken()),
            loadId);
    Rows.update(
        connection,
        """
        INSERT INTO %s (%s, %s) SELECT ?, %s
        FROM (FROM %s s SEMI JOIN "left out" o ON o.known AND o."staged row" = s."staged row")
        """
            .formatted(
                Sql.aside(table.name()), DatasetSchema.LOAD_ID, columns, columns, staged.rows()),
        loadId);
    return stored;
  }

  private void markKnown() throws SQLException {
    Rows.update(
        connection,
        """
        INSERT INTO "left out" SELECT s."staged row", true FROM %s s SEMI JOIN %s t ON %s
        """
            .formatted(staged.taken(), Sql.name(table.name()), Sql.same("s", "t", staged.key())));
  }
}
