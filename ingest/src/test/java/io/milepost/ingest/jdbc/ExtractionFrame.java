package io.milepost.ingest.jdbc;

import io.milepost.ingest.remote.Retries;
import io.milepost.model.Format;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The frame of the contracts about extractions: a table in a database, read as its user. */
abstract class ExtractionFrame {
  private static final Format.Delimited CSV = new Format.Delimited(',', '"', true);
  private static final Retries QUICK = new Retries(2, Duration.ofMillis(2), Duration.ofMillis(20));
  static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Map<String, String> ENVIRONMENT =
      Map.of("DB_USER", "reader", "DB_PASSWORD", "s3cret", "DB_WRONG", "wr0ngs3cret");

  @TempDir Path directory;
  Path pieces;

  abstract Connection connect() throws SQLException;

  /** Its address for the user of {@link #ENVIRONMENT}. */
  abstract String url();

  @BeforeEach
  void fill() throws SQLException {
    pieces = directory.resolve("pieces");
    run("DROP TABLE IF EXISTS trips");
    run("CREATE TABLE trips (id int, note varchar(40), changed_at timestamp(6) NULL)");
    run(
        "INSERT INTO trips VALUES (1, 'a', '2018-05-01 10:00:00'), (2, 'b', '2018-05-02 10:00:00'),"
            + " (3, '', '2018-05-03 10:00:00.5'), (4, NULL, '2018-05-03 10:00:00.5'),"
            + " (NULL, 'x,\"y\"', NULL)");
    run("GRANT SELECT ON trips TO reader");
  }

  final void run(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  final JdbcTable table(String from, String watermark, Integer count) {
    JdbcTable.Ranges ranges = count == null ? null : new JdbcTable.Ranges("id", count);
    return new JdbcTable(url(), "DB_USER", "DB_PASSWORD", from, watermark, ranges);
  }

  final Extraction at(Instant now, JdbcTable table) {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    return new Extraction(table, CSV, pieces, ENVIRONMENT, clock, QUICK);
  }

  static List<String> lines(Extracted extracted) throws IOException {
    try (InputStream in = extracted.open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  final List<String> rows(JdbcTable table) throws IOException {
    return sorted(lines(at(NOON, table).run(null)));
  }

  static List<String> sorted(List<String> lines) {
    return lines.stream().skip(1).sorted().toList();
  }

  static List<String> ids(Extracted extracted) throws IOException {
    return sorted(lines(extracted)).stream().map(line -> line.split(",", 2)[0]).toList();
  }

  abstract String moment(String clock);
}
