package io.milepost.warehouse.duckdb.tables;

import io.milepost.warehouse.duckdb.store.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Drops all that a dataset has, except its history, as part of a connection's transaction. */
record TableDrop(Connection connection) {
  private static final String COMMITTED =
      "SELECT load_id FROM load WHERE dataset = ? AND state = 'committed' ORDER BY load_id";

  /** See {@link io.milepost.warehouse.TableStore#drop}. */
  List<Long> drop(String dataset) throws SQLException {
    for (String view : names(dataset, "view")) {
      Rows.update(connection, "DROP VIEW IF EXISTS " + Sql.name(view));
    }
    for (String table : names(dataset, "table")) {
      dropTable(table);
    }
    Rows.update(connection, "DELETE FROM dataset_relation WHERE dataset = ?", dataset);
    Rows.update(connection, "DELETE FROM dataset_field WHERE dataset = ?", dataset);
    List<Long> loads = Rows.list(connection, COMMITTED, row -> row.getLong(1), dataset);
    for (long loadId : loads) {
      Rows.update(connection, "DELETE FROM load_table WHERE load_id = ?", loadId);
      Rows.update(connection, "UPDATE reject SET mended_by = NULL WHERE mended_by = ?", loadId);
      Rows.update(connection, "UPDATE load SET state = 'undone' WHERE load_id = ?", loadId);
    }
    return loads;
  }

  private List<String> names(String dataset, String kind) throws SQLException {
    return Rows.list(
        connection,
        "SELECT name FROM dataset_relation WHERE dataset = ? AND kind = ?",
        row -> row.getString(1),
        dataset,
        kind);
  }

  private void dropTable(String table) throws SQLException {
    boolean view = new StoredTable(connection, table).isView();
    Rows.update(
        connection, "DROP %s IF EXISTS %s".formatted(view ? "VIEW" : "TABLE", Sql.name(table)));
    Rows.update(connection, "DROP TABLE IF EXISTS " + Sql.aside(table));
    new Generations(connection, table).drop();
  }
}
