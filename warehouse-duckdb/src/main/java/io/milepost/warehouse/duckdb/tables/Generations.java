package io.milepost.warehouse.duckdb.tables;

import io.milepost.model.OwnColumns;
import io.milepost.model.UsageException;
import io.milepost.warehouse.duckdb.store.Rows;
import io.milepost.warehouse.duckdb.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a table holds that loads replace as a whole. The table is a view of its current generation,
 * so that replacing it is one change of the catalogue, and readers see either the old rows or the
 * new. The generation before is kept, so that the last load can be undone.
 */
record Generations(Connection connection, String table) {
  /** Rows of several loads, with the column {@code load_id}: the table was not replaced before. */
  private static final long MIXED = 0;

  /**
   * One generation.
   *
   * @param replaced the load whose rows were there before; null when there was no table
   */
  private record Generation(long loadId, String storedAs, @Nullable Long replaced) {
    static Generation of(ResultSet row) throws SQLException {
      return new Generation(
          row.getLong(1), row.getString(2), row.getObject(3) == null ? null : row.getLong(3));
    }
  }

  private Optional<Generation> find(boolean current) throws SQLException {
    return Rows.find(
        connection,
        """
        SELECT load_id, stored_as, replaced FROM dataset_generation
        WHERE table_name = ? AND "current" = ?
        """,
        Generation::of,
        table,
        current);
  }

  /** Makes the rows of {@code storedAs} the table's. */
  void replace(long loadId, String storedAs) throws SQLException {
    StoredTable before = new StoredTable(connection, table);
    if (!before.isView() && !before.columns().isEmpty()) {
      keepTable();
    }
    Optional<Generation> replaced = find(true);
    forgetPrevious();
    Rows.update(
        connection,
        "UPDATE dataset_generation SET \"current\" = false WHERE table_name = ?",
        table);
    Rows.update(
        connection,
        "INSERT INTO dataset_generation VALUES (?, ?, ?, true, ?)",
        table,
        loadId,
        storedAs,
        replaced.map(Generation::loadId).orElse(null));
    show(loadId, storedAs);
  }

  /** Makes the rows of a table that loads added to its first generation. */
  private void keepTable() throws SQLException {
    String storedAs = StagedRows.newName();
    Rows.update(
        connection, "CREATE TABLE %s AS FROM %s".formatted(Sql.stored(storedAs), Sql.name(table)));
    Rows.update(connection, "DROP TABLE " + Sql.name(table));
    Rows.update(
        connection,
        "INSERT INTO dataset_generation VALUES (?, ?, ?, true, NULL)",
        table,
        MIXED,
        storedAs);
  }

  private void forgetPrevious() throws SQLException {
    Optional<Generation> previous = find(false);
    if (previous.isPresent()) {
      drop(previous.get());
    }
  }

  private void drop(Generation generation) throws SQLException {
    Rows.update(connection, "DROP TABLE " + Sql.stored(generation.storedAs));
    Rows.update(
        connection, "DELETE FROM dataset_generation WHERE stored_as = ?", generation.storedAs);
  }

  private void show(long loadId, String storedAs) throws SQLException {
    Set<String> columns = new LinkedHashSet<>();
    Rows.forEach(
        connection,
        """
        SELECT column_name FROM duckdb_columns()
        WHERE schema_name = 'stored' AND table_name = ? ORDER BY column_index
        """,
        row -> columns.add(row.getString(1)),
        storedAs);
    columns.remove(OwnColumns.LOAD_ID);
    columns.removeIf(StagedLayout::isOwn);
    String id = loadId == MIXED ? "load_id" : "%d::BIGINT AS load_id".formatted(loadId);
    Rows.update(
        connection,
        "CREATE OR REPLACE VIEW %s AS SELECT %s, %s FROM %s"
            .formatted(Sql.name(table), id, Sql.names(columns), Sql.stored(storedAs)));
  }

  /** Makes it a table that loads add rows to, with the rows that it has. */
  void makeTable() throws SQLException {
    String storedAs = Sql.stored(StagedRows.newName());
    Rows.update(connection, "CREATE TABLE %s AS FROM %s".formatted(storedAs, Sql.name(table)));
    Rows.update(connection, "DROP VIEW " + Sql.name(table));
    Rows.update(connection, "CREATE TABLE %s AS FROM %s".formatted(Sql.name(table), storedAs));
    Rows.update(connection, "DROP TABLE " + storedAs);
    Optional<Generation> current = find(true);
    if (current.isPresent() && current.get().loadId != MIXED) {
      // What earlier loads had brought again belongs to rows that are gone, and may lack columns.
      Rows.update(connection, "DROP TABLE IF EXISTS " + Sql.aside(table));
    }
    Rows.update(
        connection,
        "CREATE TABLE IF NOT EXISTS %s AS SELECT NULL::BIGINT AS \"replaced by\", * FROM %s LIMIT 0"
            .formatted(Sql.aside(table), Sql.name(table)));
    forgetPrevious();
    if (current.isPresent()) {
      drop(current.get());
    }
  }

  /**
   * Takes back what {@code loadId} put in the place of the rows before; gives the number of rows
   * that are there again.
   *
   * @throws UsageException when it was replaced since, or what it replaced is no longer kept
   */
  long undo(long loadId) throws SQLException {
    Generation current = find(true).orElseThrow();
    if (current.loadId == MIXED) {
      throw rowsAdded(loadId, table);
    }
    if (current.loadId != loadId) {
      throw new UsageException(
          "Load %d cannot be undone: load %d has replaced the rows of table '%s' since; undo that."
              .formatted(loadId, current.loadId, table));
    }
    Optional<Generation> previous = find(false);
    if (previous.isPresent()) {
      restore(current, previous.get());
      return Rows.getLong(connection, "SELECT count(*) FROM " + Sql.name(table));
    }
    if (current.replaced != null) {
      throw new UsageException(
          ("Load %d cannot be undone: the rows that table '%s' had before, of %s, are no"
                  + " longer kept; load %s again instead.")
              .formatted(
                  loadId,
                  table,
                  current.replaced == MIXED ? "several loads" : "load " + current.replaced,
                  current.replaced == MIXED ? "their files" : "its file"));
    }
    Rows.update(connection, "DELETE FROM " + Sql.stored(current.storedAs));
    makeTable();
    return 0;
  }

  /** What to throw when a table that a load replaced is one that loads added rows to since. */
  static UsageException rowsAdded(long loadId, String table) {
    return new UsageException(
        "Load %d cannot be undone: loads have added rows to table '%s' since, which it replaced."
            .formatted(loadId, table));
  }

  /**
   * Lets loads that added rows be undone in a table that holds them.
   *
   * @throws UsageException when all its rows were replaced since
   */
  static void requireOwnLoads(Connection connection, long loadId, StoredTable table)
      throws SQLException {
    Optional<Long> replacing =
        Rows.find(
            connection,
            """
            SELECT t.load_id FROM load_table t JOIN load l ON l.load_id = t.load_id
            JOIN load mine ON mine.load_id = ? AND l.load_id <> mine.load_id
            WHERE t.table_name = ? AND t.mode = 'replace' AND l.finished_at >= mine.finished_at
            ORDER BY l.finished_at, t.load_id LIMIT 1
            """,
            row -> row.getLong(1),
            loadId,
            table.name());
    if (replacing.isPresent()) {
      throw new UsageException(
          "Load %d cannot be undone: load %d has replaced the rows of table '%s' since."
              .formatted(loadId, replacing.get(), table.name()));
    }
    if (table.isView()) {
      new Generations(connection, table.name()).makeTable();
    }
  }

  private void restore(Generation current, Generation previous) throws SQLException {
    show(previous.loadId, previous.storedAs);
    drop(current);
    Rows.update(
        connection,
        "UPDATE dataset_generation SET \"current\" = true WHERE stored_as = ?",
        previous.storedAs);
  }
}
