package io.milepost.warehouse.duckdb.store;

import io.milepost.model.DataException;
import io.milepost.model.MilepostException;
import io.milepost.model.RetryableException;
import java.sql.SQLException;
import java.util.Map;

/** Says in words what DuckDB could not do, and what may help. */
public final class SqlErrors {
  /** By a part of DuckDB's sentence. */
  private static final Map<String, String> HELP =
      Map.of(
          "Out of Memory", "Give it more memory, or free space for temporary files, and try again.",
          "No space left", "Free space on that disk, and try again.",
          "Could not set lock", "Another program has the warehouse open; close it, and try again.",
          "not a valid DuckDB database", "Move that file away, or use another home.",
          "onflict", "Another load has changed the same rows meanwhile; try again.",
          "with version number", "It was written by another version; use that one.");

  private SqlErrors() {}

  /**
   * What to throw for {@code e}: failures of the machine (memory, disk, locks) may pass, so they
   * are retryable; a file that is no database of ours will stay so.
   *
   * @param doing completes "Could not …"
   */
  public static MilepostException translate(String doing, SQLException e) {
    String reason = firstLine(e);
    String message = "Could not %s: %s%s".formatted(doing, reason, help(reason));
    return reason.contains("not a valid DuckDB database") || reason.contains("with version number")
        ? new DataException(message, e)
        : new RetryableException(message, e);
  }

  private static String help(String reason) {
    String end = reason.matches(".*[.!?]") ? " " : ". ";
    return HELP.entrySet().stream()
        .filter(entry -> reason.contains(entry.getKey()))
        .map(entry -> end + entry.getValue())
        .findFirst()
        .orElse("");
  }

  /** Whether the machine has failed, which may pass, and not the statement. */
  public static boolean isOfTheMachine(SQLException e) {
    String reason = firstLine(e);
    return reason.startsWith("Out of Memory") || reason.startsWith("IO Error");
  }

  /** Whether two transactions have changed the same row, and this one came second. */
  public static boolean isConflict(SQLException e) {
    return firstLine(e).contains("onflict");
  }

  /** DuckDB's own sentence, without the lines that point into the SQL. */
  public static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
  }
}
