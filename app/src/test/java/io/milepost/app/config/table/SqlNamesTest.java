package io.milepost.app.config.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlNamesTest {

  /** All but {@code at}, which the event's own name for its time makes worth a pair of quotes. */
  @Test
  void namesThatTheEngineTakesForWordsAreReserved() throws SQLException {
    List<String> refused = new ArrayList<>();
    try (Connection engine = DriverManager.getConnection("jdbc:duckdb:")) {
      for (String word : keywords(engine)) {
        if (!isColumn(engine, word)) {
          refused.add(word);
        }
      }
    }
    refused.remove("at");

    assertThat(refused).hasSizeGreaterThan(70);
    assertThat(SqlNames.reserved()).containsAll(refused);
  }

  private static List<String> keywords(Connection engine) throws SQLException {
    List<String> words = new ArrayList<>();
    try (Statement statement = engine.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT keyword_name FROM duckdb_keywords() WHERE keyword_category <> 'unreserved'")) {
      while (rows.next()) {
        words.add(rows.getString(1));
      }
    }
    return words;
  }

  private static boolean isColumn(Connection engine, String word) {
    try (Statement statement = engine.createStatement()) {
      statement.execute("CREATE OR REPLACE TABLE any_table (%s INTEGER)".formatted(word));
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Id", "1st", "a-b", "load_id", "loaded_at", "rowid", "select", "_a", "naïve"})
  void otherNamesNeedQuotes(String name) {
    assertThat(SqlNames.isColumn(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "happened_at", "day", "event", "x2"})
  void plainNamesDoNot(String name) {
    assertThat(SqlNames.isColumn(name)).isTrue();
  }
}
