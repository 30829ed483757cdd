package io.milepost.warehouse.duckdb.tables;

import io.milepost.model.OwnColumns;
import io.milepost.warehouse.UndoneLoad;
import io.milepost.warehouse.duckdb.store.Rows;
import io.milepost.warehouse.duckdb.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/**
 * Takes the rows of one load out of a table that loads add to.
 *
 * @param key columns that tell rows apart
 */
record RowUndo(Connection connection, String table, Collection<String> key) {

  UndoneLoad undo(long loadId) throws SQLException {
    noteKeys(loadId);
    long deleted = update("DELETE FROM %s WHERE load_id = ?".formatted(Sql.name(table)), loadId);
    skipInChains(loadId);
    long restored = restore(loadId);
    update("DELETE FROM %s WHERE load_id = ?".formatted(Sql.aside(table)), loadId);
    long handedOver = handOver();
    update("DROP TABLE \"undone keys\"");
    return new UndoneLoad(loadId, deleted - handedOver, handedOver, restored);
  }

  private long update(String sql, Object... parameters) throws SQLException {
    return Rows.update(connection, sql, parameters);
  }

  private void noteKeys(long loadId) throws SQLException {
    update(
        "CREATE OR REPLACE TEMP TABLE \"undone keys\" AS SELECT DISTINCT %s FROM %s WHERE load_id = ?"
            .formatted(Sql.names(key), Sql.name(table)),
        loadId);
  }

  /** Rows that it replaced, and whose place a later load has taken, are that load's to restore. */
  private void skipInChains(long loadId) throws SQLException {
    update(
        """
        CREATE OR REPLACE TEMP TABLE "skipped rows" AS
        SELECT before.rowid AS stored_row, after."replaced by"
        FROM %1$s before JOIN %1$s after ON %2$s
        WHERE before."replaced by" = ? AND after.load_id = ? AND after."replaced by" IS NOT NULL
        """
            .formatted(Sql.aside(table), Sql.same("before", "after", key)),
        loadId,
        loadId);
    update(
        """
        UPDATE %1$s AS a SET "replaced by" = s."replaced by" FROM "skipped rows" s
        WHERE a.rowid = s.stored_row
        """
            .formatted(Sql.aside(table)));
    update("DROP TABLE \"skipped rows\"");
  }

  private long restore(long loadId) throws SQLException {
    long restored =
        update(
            "INSERT INTO %s BY NAME SELECT * EXCLUDE (\"replaced by\") FROM %s WHERE \"replaced by\" = ?"
                .formatted(Sql.name(table), Sql.aside(table)),
            loadId);
    update("DELETE FROM %s WHERE \"replaced by\" = ?".formatted(Sql.aside(table)), loadId);
    return restored;
  }

  /** Of the rows aside with a key that the table has no longer, the earliest load's. */
  private long handOver() throws SQLException {
    update(
        """
        CREATE OR REPLACE TEMP TABLE "handed over" AS
        SELECT arg_min(d.rowid, d.load_id) AS stored_row
        FROM %1$s d SEMI JOIN "undone keys" k ON %3$s
        WHERE d."replaced by" IS NULL AND NOT EXISTS (FROM %2$s t WHERE %4$s)
        GROUP BY %5$s
        """
            .formatted(
                Sql.aside(table),
                Sql.name(table),
                Sql.same("d", "k", key),
                Sql.same("t", "d", key),
                Sql.names(key)));
    String them = " FROM %s WHERE rowid IN (FROM \"handed over\")".formatted(Sql.aside(table));
    long handedOver =
        update(
            "INSERT INTO %s BY NAME SELECT * EXCLUDE (\"replaced by\")".formatted(Sql.name(table))
                + them);
    if (handedOver > 0) {
      count(
          "load",
          "rows_loaded = rows_loaded + h.rows, rows_duplicate = rows_duplicate - h.rows",
          them);
      count("load_table", "rows_loaded = rows_loaded + h.rows", them);
      update("DELETE" + them);
    }
    update("DROP TABLE \"handed over\"");
    return handedOver;
  }

  private void count(String ledger, String change, String them) throws SQLException {
    String of = ledger.equals("load") ? "" : " AND table_name = " + Sql.text(table);
    update(
        """
        UPDATE %1$s SET %2$s
        FROM (SELECT %4$s, count(*) AS rows %3$s GROUP BY %4$s) h
        WHERE %1$s.%4$s = h.%4$s%5$s
        """
            .formatted(ledger, change, them, OwnColumns.LOAD_ID, of));
  }
}
