package io.milepost.warehouse.duckdb.tables;

import io.milepost.model.TableDataset;
import io.milepost.warehouse.DatasetSchema;
import io.milepost.warehouse.StarSchema.TableColumn;
import io.milepost.warehouse.duckdb.store.Ddl;
import io.milepost.warehouse.duckdb.store.Rows;
import io.milepost.warehouse.duckdb.store.Sql;
import io.milepost.warehouse.duckdb.store.UserSql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the tables and views of datasets have changed, as part of a connection's transaction. */
record Versions(Connection connection) {

  /** Adds a version when tables or views are not as the last one says. */
  void note(TableDataset dataset, long loadId, LocalDateTime now) throws SQLException {
    String declaration = declaration(dataset);
    Optional<String> last =
        Rows.find(
            connection,
            "SELECT declaration FROM dataset_version WHERE dataset = ? ORDER BY version DESC LIMIT 1",
            row -> row.getString(1),
            dataset.name());
    if (!last.equals(Optional.of(declaration))) {
      Rows.update(
          connection,
          """
          INSERT INTO dataset_version
          SELECT ?, coalesce(max(version), 0) + 1, ?, ?, ? FROM dataset_version WHERE dataset = ?
          """,
          dataset.name(),
          loadId,
          now,
          declaration,
          dataset.name());
    }
  }

  /** Tables and views as SQL; it is read by people, and compared. */
  private static String declaration(TableDataset dataset) {
    Stream<String> tables =
        dataset.tables().stream()
            .map(
                table -> {
                  List<TableColumn> columns = DatasetSchema.table(table).columns();
                  return "CREATE TABLE %s (%s%s)"
                      .formatted(
                          Sql.name(table.name()),
                          Ddl.columns(columns),
                          table.key().isEmpty()
                              ? ""
                              : ", UNIQUE (%s)".formatted(Sql.names(table.key())));
                });
    Stream<String> views =
        dataset.views().stream()
            .map(
                view ->
                    "CREATE VIEW %s AS\n%s"
                        .formatted(Sql.name(view.name()), UserSql.statement(view.query())));
    return Stream.concat(tables, views).collect(Collectors.joining(";\n", "", ";\n"));
  }
}
