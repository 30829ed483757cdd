package io.milepost.bench.routes;

import io.milepost.app.config.Home;
import io.milepost.bench.setting.Installation;
import io.milepost.model.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Properties;

/**
 * The {@code route_id} of every stored trip beside the route it was made from, by {@code
 * sql/route-truth.sql}.
 *
 * @param temporary takes what does not fit into memory
 */
record StoredGroups(Installation milepost, Path temporary) {
  private static final long PART_ROWS = 25_000_000;

  /**
   * Compares all of a home with the file that it was loaded from. No other process may have the
   * home open.
   *
   * @throws DataException when a trip of the file is not there, or more than once
   */
  Contingency compare(Home home, MadeTrips made) throws IOException {
    Properties readOnly = new Properties();
    readOnly.setProperty("duckdb.read_only", "true");
    try (Connection connection =
            DriverManager.getConnection("jdbc:duckdb:" + home.warehouseFile(), readOnly);
        Statement statement = connection.createStatement()) {
      set(statement, "SET temp_directory", temporary);
      set(statement, "SET VARIABLE csv", made.csv());
      set(statement, "SET VARIABLE truth", made.truth());
      statement.execute(Files.readString(milepost.benchFile("sql/route-truth.sql")));
      long rows = count(statement);
      Contingency contingency = read(statement, rows / PART_ROWS + 1);
      requireAll(rows, contingency.trips());
      return contingency;
    } catch (SQLException e) {
      throw new DataException("DuckDB could not compare %s: %s".formatted(home, e.getMessage()));
    }
  }

  private static void set(Statement statement, String what, Path file) throws SQLException {
    statement.execute("%s = '%s'".formatted(what, file.toString().replace("'", "''")));
  }

  private static long count(Statement statement) throws SQLException {
    try (ResultSet made = statement.executeQuery("SELECT count(*) FROM made")) {
      made.next();
      return made.getLong(1);
    }
  }

  private static Contingency read(Statement statement, long parts) throws SQLException {
    Contingency contingency = new Contingency();
    for (long part = 0; part < parts; part++) {
      try (ResultSet rows =
          statement.executeQuery("FROM compared(%d, %d)".formatted(part, parts))) {
        while (rows.next()) {
          contingency.add(rows.getLong(1), rows.getLong(2), rows.getLong(3));
        }
      }
    }
    return contingency;
  }

  private static void requireAll(long expected, long found) {
    if (found != expected) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "Expected each of %,d trips once in the warehouse, found %,d.",
              expected,
              found));
    }
  }
}
