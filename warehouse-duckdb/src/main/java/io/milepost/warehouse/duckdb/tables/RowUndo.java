package io.milepost.warehouse.duckdb.tables;

import io.milepost.model.OwnColumns;
import io.milepost.warehouse.UndoneLoad;
import io.milepost.warehouse.duckdb.store.Rows;
import io.milepost.warehouse.duckdb.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the rows of one load out of a table that loads add to.
 *
 * @param keys tell what told rows apart when they were stored
 */
record RowUndo(Connection connection, StoredTable stored, TableKeys keys) {

  /**
   * Does so.
   *
   * @param kept the load's own key; see {@link TableKeys#columns}
   */
  UndoneLoad undo(long loadId, @Nullable List<String> kept) throws SQLException {
    Map<Collection<String>, String> aside = keys.ofRowsAside();
    noteKeys(loadId, aside.keySet());
    long deleted = update("DELETE FROM %s WHERE load_id = ?".formatted(table()), loadId);
    skipInChains(loadId, keys.columns(kept));
    long restored = restore(loadId);
    update("DELETE FROM %s WHERE load_id = ?".formatted(aside()), loadId);
    long handedOver = 0;
    for (Map.Entry<Collection<String>, String> key : aside.entrySet()) {
      handedOver += handOver(key.getKey(), key.getValue());
    }
    update("DROP TABLE \"undone keys\"");
    return new UndoneLoad(loadId, deleted - handedOver, handedOver, restored);
  }

  private String table() {
    return Sql.name(stored.name());
  }

  private String aside() {
    return Sql.aside(stored.name());
  }

  private long update(String sql, Object... parameters) throws SQLException {
    return Rows.update(connection, sql, parameters);
  }

  private void noteKeys(long loadId, Collection<Collection<String>> keys) throws SQLException {
    Set<String> columns = new LinkedHashSet<>(List.of(OwnColumns.LOAD_ID));
    keys.forEach(columns::addAll);
    update(
        "CREATE OR REPLACE TEMP TABLE \"undone keys\" AS SELECT DISTINCT %s FROM %s WHERE load_id = ?"
            .formatted(Sql.names(columns), table()),
        loadId);
  }

  /** Rows that it replaced, and whose place a later load has taken, are that load's to restore. */
  private void skipInChains(long loadId, Collection<String> key) throws SQLException {
    update(
        """
        CREATE OR REPLACE TEMP TABLE "skipped rows" AS
        SELECT before.rowid AS stored_row, after."replaced by"
        FROM %1$s before JOIN %1$s after ON %2$s
        WHERE before."replaced by" = ? AND after.load_id = ? AND after."replaced by" IS NOT NULL
        """
            .formatted(aside(), Sql.same("before", "after", key)),
        loadId,
        loadId);
    update(
        """
        UPDATE %1$s AS a SET "replaced by" = s."replaced by" FROM "skipped rows" s
        WHERE a.rowid = s.stored_row
        """
            .formatted(aside()));
    update("DROP TABLE \"skipped rows\"");
  }

  private long restore(long loadId) throws SQLException {
    long restored =
        update(
            "INSERT INTO %s BY NAME SELECT * EXCLUDE (\"replaced by\") FROM %s WHERE \"replaced by\" = ?"
                .formatted(table(), aside()),
            loadId);
    update("DELETE FROM %s WHERE \"replaced by\" = ?".formatted(aside()), loadId);
    return restored;
  }

  /**
   * Of the rows aside with a key that the table has no longer, the earliest load's.
   *
   * @param loads a condition on {@code d}, the rows aside: the loads that had this key
   */
  private long handOver(Collection<String> key, String loads) throws SQLException {
    update(
        """
        CREATE OR REPLACE TEMP TABLE "handed over" AS
        SELECT arg_min(d.rowid, d.load_id) AS stored_row
        FROM %1$s d SEMI JOIN "undone keys" k ON %3$s
        WHERE d."replaced by" IS NULL AND (%6$s) AND NOT EXISTS (FROM %2$s t WHERE %4$s)
        GROUP BY %5$s
        """
            .formatted(
                aside(),
                table(),
                Sql.same("d", "k", key),
                Sql.same("t", "d", key),
                Sql.names(key),
                loads));
    String them = " FROM %s WHERE rowid IN (FROM \"handed over\")".formatted(aside());
    long handedOver =
        update(
            "INSERT INTO %s BY NAME SELECT * EXCLUDE (\"replaced by\")".formatted(table()) + them);
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
    String of = ledger.equals("load") ? "" : " AND table_name = " + Sql.text(stored.name());
    update(
        """
        UPDATE %1$s SET %2$s
        FROM (SELECT %4$s, count(*) AS rows %3$s GROUP BY %4$s) h
        WHERE %1$s.%4$s = h.%4$s%5$s
        """
            .formatted(ledger, change, them, OwnColumns.LOAD_ID, of));
  }
}
