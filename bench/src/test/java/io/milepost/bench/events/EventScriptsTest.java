package io.milepost.bench.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.bench.peer.SqlScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The peers' scripts give the tables that they are to give. */
class EventScriptsTest {
  private static final String VEHICLE =
      "{\"event\":\"update\",\"on\":\"vehicle\",\"at\":\"2019-06-01T18:17:04Z\",\"data\":{\"id\":\"v\",\"location\":{\"lat\":52.5,\"lng\":13.5,\"at\":\"2019-06-01T18:17:03Z\"}}}\n";
  private static final String PERIOD =
      "{\"event\":\"create\",\"on\":\"operating_period\",\"at\":\"2019-06-01T18:17:05Z\",\"data\":{\"id\":\"p\",\"start\":\"2019-06-01T19:00:00Z\",\"finish\":\"2019-06-01T20:00:00Z\"}}\n";

  @TempDir private Path directory;

  private String ask(String script, String question) throws IOException, SQLException {
    Path events = Files.writeString(directory.resolve("events.json"), VEHICLE + PERIOD + VEHICLE);
    String database = directory.resolve(script + ".duckdb").toString();
    SqlScript.main(
        new String[] {database, events.toString(), "sql/events-read.sql", "sql/" + script});
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(question)) {
      result.next();
      return result.getString(1);
    }
  }

  @Test
  void allEventsAreStored() throws IOException, SQLException {
    String question =
        "SELECT period_id || ' ' || (SELECT count(*) FROM vehicle_event) FROM operating_period_event";
    assertThat(ask("events.sql", question)).isEqualTo("p 2");
    assertThat(ask("events-distinct.sql", question)).isEqualTo("p 1");
  }

  @Test
  void decodingReadsEveryValue() throws IOException, SQLException {
    assertThat(ask("events-decode.sql", "SELECT concat_ws('|', *COLUMNS(*)) FROM extremes"))
        .isEqualTo(
            "update|vehicle|2019-06-01 18:17:05|v|52.5|13.5|2019-06-01 18:17:03|2019-06-01 19:00:00|2019-06-01 20:00:00");
  }
}
