package io.milepost.warehouse.duckdb.store;

import io.milepost.model.MilepostException;
import io.milepost.model.RetryableException;
import java.sql.SQLException;

/** Says in words what DuckDB could not do. */
public final class SqlErrors {
  private SqlErrors() {}

  /**
   * What to throw for {@code e}: failures of the machine (memory, disk, locks) may pass, so they
   * are retryable.
   *
   * @param doing completes "Could not …"
   */
  public static MilepostException translate(String doing, SQLException e) {
    return new RetryableException("Could not %s: %s".formatted(doing, explain(e)), e);
  }

  private static String explain(SQLException e) {
    String message = firstLine(e);
    if (message.startsWith("Out of Memory")) {
      return message + " Free memory or temporary space, then try again.";
    }
    if (message.contains("No space left")) {
      return message + " Free space on that disk, then try again.";
    }
    if (message.contains("Could not set lock")) {
      return message + " Another program has the warehouse open; close it, then try again.";
    }
    return message;
  }

  /** DuckDB's own sentence, without the lines that point into the SQL. */
  public static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
  }
}
