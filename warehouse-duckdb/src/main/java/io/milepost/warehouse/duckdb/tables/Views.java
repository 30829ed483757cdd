package io.milepost.warehouse.duckdb.tables;

import io.milepost.model.DatasetView;
import io.milepost.model.TableDataset;
import io.milepost.model.UsageException;
import io.milepost.warehouse.duckdb.store.Rows;
import io.milepost.warehouse.duckdb.store.SelectStatement;
import io.milepost.warehouse.duckdb.store.SqlErrors;
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
    try {
      SelectStatement.require(connection, view.query());
      Rows.update(
          connection,
          "CREATE OR REPLACE VIEW %s AS\n%s".formatted(Sql.name(view.name()), query(view.query())));
    } catch (UsageException e) {
      throw broken(dataset, view, e.getMessage());
    } catch (SQLException e) {
      if (SqlErrors.isOfTheMachine(e)) {
        throw e;
      }
      throw broken(dataset, view, String.valueOf(e.getMessage()).strip());
    }
  }

  private static UsageException broken(String dataset, DatasetView view, String reason) {
    return new UsageException(
        "View '%s' of dataset '%s' does not compile; mend its SQL and load again. %s"
            .formatted(view.name(), dataset, reason));
  }

  /** A query without the semicolon that files end with. */
  static String query(String sql) {
    return sql.strip().replaceAll(";$", "");
  }
}
