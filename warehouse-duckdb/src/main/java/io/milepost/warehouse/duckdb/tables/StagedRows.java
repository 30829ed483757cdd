package io.milepost.warehouse.duckdb.tables;

import io.milepost.model.TableSource;
import io.milepost.warehouse.duckdb.scan.RowScan;
import io.milepost.warehouse.duckdb.store.Rows;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/**
 * The rows of one source, in a table that only the transaction of {@code connection} sees.
 *
 * @param table its name in the schema of staged rows
 */
record StagedRows(DuckDBConnection connection, StagedLayout layout, String table) {

  /** Reads {@code source} to its end. */
  static StagedRows read(DuckDBConnection connection, TableSource source, int threads)
      throws SQLException {
    StagedLayout layout = new StagedLayout(source.dataset());
    StagedRows rows = new StagedRows(connection, layout, newName());
    Rows.update(connection, rows.create());
    try (BatchScan scan = new BatchScan(source, layout, threads)) {
      rows.fill(scan);
    }
    return rows;
  }

  /** A name in the schema of staged rows that no other table has. */
  static String newName() {
    return "rows_" + UUID.randomUUID();
  }

  private String reference() {
    return layout.mayStay() ? Sql.stored(table) : "temp." + Sql.name(table);
  }

  private String create() {
    String columns =
        layout.columns().stream()
            .map(column -> Sql.name(column.name()) + " " + column.type())
            .collect(Collectors.joining(", "));
    return "CREATE %s %s (%s)"
        .formatted(layout.mayStay() ? "TABLE" : "TEMP TABLE", reference(), columns);
  }

  private void fill(BatchScan scan) throws SQLException {
    long id = RowScan.open(scan);
    try {
      Rows.update(connection, "INSERT INTO %s FROM milepost_rows(?)".formatted(reference()), id);
    } catch (SQLException e) {
      throw scan.cause(e);
    } finally {
      RowScan.close(id);
    }
  }

  /** See {@link StagedLayout#rows}. */
  String query(int number) {
    return layout.rows(reference(), number);
  }

  /** Whether a table has taken the staged rows as they stand. */
  boolean isKept() throws SQLException {
    return Rows.getLong(
            connection, "SELECT count(*) FROM dataset_generation WHERE stored_as = ?", table)
        > 0;
  }

  void drop() throws SQLException {
    Rows.update(connection, "DROP TABLE " + reference());
  }
}
