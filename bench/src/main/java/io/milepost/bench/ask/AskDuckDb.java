package io.milepost.bench.ask;

import io.milepost.app.prove.check.Question;
import io.milepost.app.prove.check.TripsByMonday;
import io.milepost.model.DataException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.TreeMap;

/** Asks the table {@code trip} that a script of {@code bench/sql} made. */
public final class AskDuckDb {
  private AskDuckDb() {}

  /** Runs {@link AskProcess} on a DuckDB file. */
  public static void main(String[] arguments) throws IOException, SQLException {
    AskProcess process = new AskProcess(arguments);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + arguments[0]);
        Statement statement = connection.createStatement()) {
      process.run(question -> ask(statement, question), 1);
    }
  }

  private static TripsByMonday ask(Statement statement, Question question) {
    TreeMap<LocalDate, Long> perWeek = new TreeMap<>();
    try (ResultSet weeks = statement.executeQuery(ScanSql.of(question))) {
      while (weeks.next()) {
        perWeek.put(weeks.getObject(1, LocalDate.class), weeks.getLong(2));
      }
    } catch (SQLException e) {
      throw new DataException("DuckDB could not answer %s: %s".formatted(question, e.getMessage()));
    }
    return new TripsByMonday(perWeek);
  }
}
