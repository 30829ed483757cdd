package io.milepost.warehouse.duckdb.tables;

import io.milepost.warehouse.duckdb.store.Rows;
import io.milepost.warehouse.duckdb.store.Sql;
import io.milepost.warehouse.duckdb.tables.StagedTable.Winner;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Makes a table what a load brought. */
record Replacing(Connection connection, StagedTable staged) {

  /**
   * How many rows the table has now.
   *
   * @param winner which of the rows with the same key counts; empty when all do
   * @param all the staged rows of all tables; they stay where they are when they can
   */
  long store(long loadId, Optional<Winner> winner, StagedRows all) throws SQLException {
    if (winner.isPresent()) {
      staged.leaveOutRepeats(winner.get());
    }
    Generations generations = new Generations(connection, staged.declared().name());
    if (all.layout().mayStay()) {
      generations.replace(loadId, all.table());
      return staged.count();
    }
    String storedAs = StagedRows.newName();
    String columns = Sql.names(staged.declared().fields().stream().map(f -> f.name()).toList());
    Rows.update(
        connection,
        "CREATE TABLE %s AS SELECT %s FROM %s"
            .formatted(Sql.stored(storedAs), columns, staged.rows()));
    generations.replace(loadId, storedAs);
    return Rows.getLong(connection, "SELECT count(*) FROM " + Sql.stored(storedAs));
  }
}
