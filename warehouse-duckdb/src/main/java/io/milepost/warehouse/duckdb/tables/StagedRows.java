package io.milepost.warehouse.duckdb.tables;

import io.milepost.model.TableSource;
import io.milepost.warehouse.duckdb.scan.RowScan;
import io.milepost.warehouse.duckdb.store.Rows;
import io.milepost.warehouse.duckdb.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/**
 * The rows of one source, in a table of their own: a temporary one of {@code connection}, or one
 * that may become what the dataset's table holds, and that no query comes across before.
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
      return rows;
    } catch (SQLException | RuntimeException | Error e) {
      rows.dropUnlessKept();
      throw e;
    }
  }

  /** Drops what processes that died have staged, and says how many tables. */
  static int dropLeft(Connection connection) throws SQLException {
    List<String> left =
        Rows.list(
            connection,
            """
            SELECT table_name FROM duckdb_tables()
            WHERE database_name = current_database() AND schema_name = 'stored'
              AND table_name NOT IN (SELECT stored_as FROM dataset_generation)
            """,
            row -> row.getString(1));
    for (String table : left) {
      Rows.update(connection, "DROP TABLE " + Sql.stored(table));
    }
    return left.size();
  }

  /** A name in the schema of staged rows that no other table has. */
  static String newName() {
    return "rows_" + UUID.randomUUID();
  }

  /** What SQL calls it. */
  String reference() {
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

  /** Gives the room back, unless a table has taken the rows as they stand. */
  void dropUnlessKept() throws SQLException {
    if (!isKept()) {
      Rows.update(connection, "DROP TABLE IF EXISTS " + reference());
    }
  }

  private boolean isKept() throws SQLException {
    String sql = "SELECT count(*) FROM dataset_generation WHERE stored_as = ?";
    return layout.mayStay() && Rows.getLong(connection, sql, table) > 0;
  }
}
