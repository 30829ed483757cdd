package io.milepost.warehouse.duckdb.export;

import io.milepost.model.Nearest;
import io.milepost.model.OwnColumns;
import io.milepost.model.RetryableException;
import io.milepost.model.UsageException;
import io.milepost.warehouse.ExportOrder;
import io.milepost.warehouse.StagedExport;
import io.milepost.warehouse.duckdb.store.DuckDb;
import io.milepost.warehouse.duckdb.store.Rows;
import io.milepost.warehouse.duckdb.store.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes tables as Parquet into the one directory that the database may write to. Counting and
 * writing see the same moment.
 */
public final class Exporter {
  private static final String TRIPS = "trips";
  private static final String WEEK = "week";

  private final DuckDb database;
  private final Path directory;

  /**
   * @param directory where DuckDB may write
   */
  public Exporter(DuckDb database, Path directory) {
    this.database = database;
    this.directory = directory;
  }

  /** Writes a table. When that fails, nothing is left of it. */
  public StagedExport stage(ExportOrder order) {
    return database.transact(
        "export " + order.table(),
        connection -> {
          requireColumns(connection, order);
          return write(connection, order, newDirectory());
        });
  }

  private static StagedExport write(Connection connection, ExportOrder order, Path staging)
      throws SQLException {
    try {
      long rows = Rows.getLong(connection, "SELECT count(*) FROM " + Sql.name(order.table()));
      copy(connection, order, staging);
      List<Path> files = Partitions.inOneFileEach(connection, staging);
      requireAll(rows, connection, staging, order, files);
      return new StagedExport(staging, rows, files);
    } catch (IOException | UncheckedIOException e) {
      Partitions.delete(staging, e);
      throw cannotWrite(staging, e);
    } catch (SQLException | RuntimeException | Error e) {
      Partitions.delete(staging, e);
      throw e;
    }
  }

  private Path newDirectory() {
    try {
      Files.createDirectories(directory);
      return Files.createTempDirectory(directory.toAbsolutePath(), "export-");
    } catch (IOException e) {
      throw cannotWrite(directory, e);
    }
  }

  private static RetryableException cannotWrite(Path path, Exception cause) {
    return new RetryableException(
        "The export cannot be written to '%s': %s. Mend that and export again."
            .formatted(path, cause),
        cause);
  }

  private static void requireColumns(Connection connection, ExportOrder order) throws SQLException {
    List<String> columns = new ArrayList<>();
    Rows.forEach(
        connection,
        """
        SELECT column_name FROM duckdb_columns()
        WHERE database_name = current_database() AND schema_name = 'main' AND table_name = ?
        """,
        row -> columns.add(row.getString(1)),
        order.table());
    if (columns.isEmpty()) {
      throw new UsageException(
          "There is no table '%s' in the warehouse. Load something into it first."
              .formatted(order.table()));
    }
    if (!columns.contains(OwnColumns.LOAD_ID)) {
      throw new UsageException(
          "'%s' cannot be exported: it has no column %s, which tells when its rows were loaded."
              .formatted(order.table(), OwnColumns.LOAD_ID));
    }
    if (columns.contains(OwnColumns.LOADED_AT)) {
      throw new UsageException(
          "'%s' cannot be exported: its column %s has the name of the one that exports have for when a row was loaded. Call the field otherwise where it is declared, and have the dataset rebuilt (`milepost datasets rebuild`)."
              .formatted(order.table(), OwnColumns.LOADED_AT));
    }
    if (order.table().equals(TRIPS)) {
      columns.add(WEEK);
    }
    for (String column : order.partitionBy()) {
      if (!columns.contains(column)) {
        throw new UsageException(
            "Table '%s' has no column '%s'. %s"
                .formatted(order.table(), column, Nearest.hint(column, columns)));
      }
    }
  }

  private static void copy(Connection connection, ExportOrder order, Path staging)
      throws SQLException {
    String partitions =
        order.partitionBy().isEmpty()
            ? ""
            : ", PARTITION_BY (%s)".formatted(Sql.names(order.partitionBy()));
    String target =
        order.partitionBy().isEmpty()
            ? staging.resolve(Partitions.FILE).toString()
            : staging.toString();
    Rows.update(
        connection,
        "COPY (%s) TO %s (FORMAT parquet, COMPRESSION zstd, OVERWRITE_OR_IGNORE%s)"
            .formatted(select(order), Sql.text(target), partitions));
  }

  private static String select(ExportOrder order) {
    String week = order.table().equals(TRIPS) ? ", strftime(t.started_at, '%G-W%V') AS week" : "";
    return "SELECT t.*, l.finished_at AS "
        + OwnColumns.LOADED_AT
        + week
        + " FROM %s t LEFT JOIN load l ON l.load_id = t.load_id".formatted(Sql.name(order.table()));
  }

  private static void requireAll(
      long rows, Connection connection, Path staging, ExportOrder order, List<Path> files)
      throws SQLException {
    long written = files.isEmpty() ? 0 : Partitions.rows(connection, staging);
    if (written != rows) {
      throw new RetryableException(
          "Expected %d rows of '%s' in the files, found %d. Export it again."
              .formatted(rows, order.table(), written));
    }
  }
}
