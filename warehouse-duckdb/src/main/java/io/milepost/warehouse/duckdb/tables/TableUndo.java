package io.milepost.warehouse.duckdb.tables;

import io.milepost.model.LoadMode;
import io.milepost.model.UsageException;
import io.milepost.warehouse.UndoneLoad;
import io.milepost.warehouse.duckdb.store.Rows;
import io.milepost.warehouse.duckdb.tables.LoadTables.Brought;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Takes loads of tables back, as part of a connection's transaction. Rows that a load replaced are
 * there again; rows that it brought first and later loads brought too are handed to the earliest of
 * them. Columns that it added stay.
 */
public record TableUndo(Connection connection) {

  /** Whether a load brought rows to tables that datasets declare. */
  public boolean concerns(long loadId) throws SQLException {
    return !new LoadTables(connection).list(loadId).isEmpty();
  }

  /**
   * Removes the load's rows; the ledger is the caller's.
   *
   * @throws UsageException when what it replaced is not kept, or was replaced again
   */
  public UndoneLoad undo(long loadId) throws SQLException {
    long removed = 0;
    long handedOver = 0;
    long restored = 0;
    for (Brought brought : new LoadTables(connection).list(loadId)) {
      UndoneLoad undone = undo(loadId, brought);
      removed += undone.rowsRemoved();
      handedOver += undone.rowsHandedOver();
      restored += undone.rowsRestored();
    }
    Rows.update(connection, "DELETE FROM load_table WHERE load_id = ?", loadId);
    return new UndoneLoad(loadId, removed, handedOver, restored);
  }

  private UndoneLoad undo(long loadId, Brought brought) throws SQLException {
    StoredTable table = new StoredTable(connection, brought.table());
    if (brought.mode() == LoadMode.REPLACE) {
      requireView(loadId, table);
      long before = new Generations(connection, brought.table()).undo(loadId);
      return new UndoneLoad(loadId, brought.loaded(), 0, before);
    }
    Generations.requireOwnLoads(connection, loadId, table);
    return new RowUndo(connection, table, new TableKeys(connection, table))
        .undo(loadId, brought.key());
  }

  private static void requireView(long loadId, StoredTable table) throws SQLException {
    if (!table.isView()) {
      throw Generations.rowsAdded(loadId, table.name());
    }
  }
}
