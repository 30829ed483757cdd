package io.milepost.warehouse.duckdb.store;

import io.milepost.model.Rejection;
import io.milepost.model.Rejections;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Writes the rejections of a load, as part of the connection's transaction. */
public final class RejectWriter {
  private RejectWriter() {}

  public static void write(DuckDBConnection connection, long loadId, Rejections rejections)
      throws SQLException {
    if (rejections.count() == 0) {
      return;
    }
    try (DuckDBAppender appender = connection.createAppender("reject")) {
      rejections.forEach(rejection -> append(appender, loadId, rejection));
    } catch (AppendFailure e) {
      throw e.cause;
    }
  }

  private static void append(DuckDBAppender appender, long loadId, Rejection rejection) {
    try {
      appender
          .beginRow()
          .append(loadId)
          .append(rejection.line())
          .append(rejection.field())
          .append(rejection.code().code())
          .append(rejection.reason())
          .append(rejection.raw())
          .appendNull()
          .endRow();
    } catch (SQLException e) {
      throw new AppendFailure(e);
    }
  }

  /** Carries an SQLException out of a lambda. */
  private static final class AppendFailure extends RuntimeException {
    final SQLException cause;

    AppendFailure(SQLException cause) {
      super(cause);
      this.cause = cause;
    }
  }
}
