package io.milepost.warehouse.duckdb.tables;

import io.milepost.model.DatasetView;
import io.milepost.model.TableDataset;
import io.milepost.model.UsageException;
import io.milepost.warehouse.duckdb.store.Rows;
import io.milepost.warehouse.duckdb.store.SelectStatement;
import io.milepost.warehouse.duckdb.store.Sql;
import io.milepost.warehouse.duckdb.store.UserSql;
import java.sql.Connection;
import java.sql.SQLException;

/** The views that datasets own, as part of a connection's transaction. */
record Views(Connection connection) {

  /**
   * Makes the views of a dataset anew, in their order.
   *
   * @throws UsageException when one does not compile
   */
  void make(TableDataset dataset) throws SQLException {
    for (DatasetView view : dataset.views()) {
      make(dataset.name(), view);
    }
  }

  private void make(String dataset, DatasetView view) throws SQLException {
    UserSql.run(() -> create(view), reason -> broken(dataset, view, reason));
  }

  private long create(DatasetView view) throws SQLException {
    SelectStatement.require(connection, view.query(), SelectStatement.READS);
    return Rows.update(
        connection,
        "CREATE OR REPLACE VIEW %s AS\n%s"
            .formatted(Sql.name(view.name()), UserSql.statement(view.query())));
  }

  private static UsageException broken(String dataset, DatasetView view, String reason) {
    return new UsageException(
        "View '%s' of dataset '%s' does not compile; mend its SQL and load again. %s"
            .formatted(view.name(), dataset, reason));
  }
}
