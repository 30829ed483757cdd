package io.milepost.ingest.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresExtractionTest extends ExtractionContract {
  private static EmbeddedPostgres server;

  @BeforeAll
  static void start() throws Exception {
    server = EmbeddedPostgres.builder().start();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE USER reader PASSWORD 's3cret'");
    }
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Override
  Connection connect() throws SQLException {
    return server.getPostgresDatabase().getConnection();
  }

  @Override
  String url() {
    return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
  }

  @Override
  String moment(String clock) {
    return clock; // a timestamp is a wall clock here
  }

  @Test
  void everyTypeIsWritten() throws Exception {
    run("DROP TABLE IF EXISTS kinds");
    run(
        "CREATE TABLE kinds (b boolean, n numeric(20,10), f float8, t timestamptz, d date,"
            + " x bytea, j jsonb, u uuid, a int[], i interval, c char(3), big bigint, g text)");
    run(
        "INSERT INTO kinds VALUES (true, 0.0000000012, 1e-7, '2018-05-01 12:00:00.123456+02',"
            + " '2018-05-01', '\\x00ff', '{\"a\": 1}', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11',"
            + " '{1,2}', '1 day', 'ab', 9223372036854775807, 'π \\ \"'),"
            + " (false, 'NaN', 'Infinity', 'infinity', '-infinity', '', 'null', NULL, '{}', NULL,"
            + " NULL, NULL, E'two\\nlines')");
    run("GRANT SELECT ON kinds TO reader");
    assertThat(rows(table("kinds", null, null)))
        .containsExactly(
            "false,NaN,Infinity,infinity,-infinity,\"\",null,,{},,,,\"two",
            "lines\"",
            "true,0.0000000012,1e-07,2018-05-01T10:00:00.123456Z,2018-05-01,00ff,\"{\"\"a\"\": 1}\","
                + "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11,\"{1,2}\",1 day,\"ab \",9223372036854775807,"
                + "\"π \\ \"\"\"");
  }

  @Test
  void aMomentMayBeTheWatermark() throws Exception {
    run("DROP TABLE IF EXISTS moments");
    run("CREATE TABLE moments (id int, changed_at timestamptz)");
    run("INSERT INTO moments VALUES (1, '2018-05-01 12:00:00.000001+02')");
    run("GRANT SELECT ON moments TO reader");
    assertThat(rows(table("moments", "changed_at", null)))
        .containsExactly("1,2018-05-01T10:00:00.000001Z");
  }
}
