package io.milepost.ingest.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.ingest.remote.Retries;
import io.milepost.model.Format;
import io.milepost.model.RetryableException;
import io.milepost.model.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an extraction does on every database. */
abstract class ExtractionContract {
  private static final Format.Delimited CSV = new Format.Delimited(',', '"', true);
  private static final Retries QUICK = new Retries(2, Duration.ofMillis(2), Duration.ofMillis(20));
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Map<String, String> ENVIRONMENT =
      Map.of("DB_USER", "reader", "DB_PASSWORD", "s3cret", "DB_WRONG", "wr0ngs3cret");

  /** Of the 4,095 bytes that Linux takes. */
  private static final int MOST_OF_A_PATH = 4_070;

  @TempDir private Path directory;
  private Path pieces;

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

  private Extraction at(Instant now, JdbcTable table) {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    return new Extraction(table, CSV, pieces, ENVIRONMENT, clock, QUICK);
  }

  private static List<String> lines(Extracted extracted) throws IOException {
    try (InputStream in = extracted.open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  final List<String> rows(JdbcTable table) throws IOException {
    return sorted(lines(at(NOON, table).run(null)));
  }

  private static List<String> sorted(List<String> lines) {
    return lines.stream().skip(1).sorted().toList();
  }

  private static List<String> ids(Extracted extracted) throws IOException {
    return sorted(lines(extracted)).stream().map(line -> line.split(",", 2)[0]).toList();
  }

  abstract String moment(String clock);

  @Test
  void aTableIsReadWithItsHeader() throws IOException {
    Extracted extracted = at(NOON, table("trips", null, null)).run(null);
    assertThat(lines(extracted)).startsWith("id,note,changed_at").hasSize(6);
    assertThat(sorted(lines(extracted)))
        .containsExactly(
            ",\"x,\"\"y\"\"\",",
            "1,a," + moment("2018-05-01T10:00:00"),
            "2,b," + moment("2018-05-02T10:00:00"),
            "3,\"\"," + moment("2018-05-03T10:00:00.5"),
            "4,," + moment("2018-05-03T10:00:00.5"));
    assertThat(extracted.upTo()).isNull();
  }

  @Test
  void aQueryIsRead() throws IOException {
    String query = JdbcTable.query("SELECT id, note AS n FROM trips WHERE id < 3 -- some\n;");
    assertThat(rows(table(query, null, 2))).containsExactly("1,a", "2,b");
  }

  @Test
  void slicesTogetherAreAllRows() throws IOException {
    Extracted extracted = at(NOON, table("trips", null, 3)).run(null);
    assertThat(extracted.slices()).isEqualTo(3);
    assertThat(ids(extracted)).containsExactly("", "1", "2", "3", "4");
  }

  @Test
  void manyRowsComeOnce() throws Exception {
    run("DELETE FROM trips");
    String values =
        IntStream.range(0, 5000)
            .mapToObj("(%d, 'n')"::formatted)
            .reduce((a, b) -> a + "," + b)
            .orElseThrow();
    run("INSERT INTO trips (id, note) VALUES " + values);
    assertThat(rows(table("trips", null, 7))).hasSize(5000).doesNotHaveDuplicates();
  }

  @Test
  void anEmptyTableIsAHeader() throws Exception {
    run("DELETE FROM trips");
    Extracted extracted = at(NOON, table("trips", "changed_at", 4)).run(null);
    assertThat(lines(extracted)).containsExactly("id,note,changed_at");
    assertThat(extracted.upTo()).isNull();
  }

  @Test
  void afterAWatermarkComeItsTiesAndWhatIsNewer() throws Exception {
    JdbcTable table = table("trips", "changed_at", 2);
    Bound first = at(NOON, table).run(null).upTo();
    assertThat(first).isNotNull();
    run(
        "INSERT INTO trips VALUES (5, 'tie', '2018-05-03 10:00:00.5'), (6, 'n', '2018-05-04 10:00:00')");
    Extracted second = at(NOON, table).run(first);
    assertThat(ids(second)).containsExactly("", "3", "4", "5", "6");
    assertThat(second.upTo()).isNotNull().isNotEqualTo(first);
    assertThat(ids(at(NOON, table).run(second.upTo()))).containsExactly("", "6");
  }

  @Test
  void aWatermarkMayBeANumber() throws Exception {
    JdbcTable table = table("trips", "id", 2);
    Bound first = at(NOON, table).run(null).upTo();
    run("INSERT INTO trips VALUES (10, 'ten', NULL)");
    Extracted second = at(NOON, table).run(first);
    assertThat(ids(second)).containsExactly("", "10", "4");
    assertThat(second.upTo()).isEqualTo(new Bound("10", true));
  }

  @Test
  void theWatermarkStaysWhenItsRowsAreGone() throws Exception {
    JdbcTable table = table("trips", "changed_at", null);
    Bound first = at(NOON, table).run(null).upTo();
    run("DELETE FROM trips WHERE id > 1");
    assertThat(at(NOON, table).run(first).upTo()).isEqualTo(first);
  }

  @Test
  void anExtractionGoesOnWithTheMissingSlices() throws Exception {
    JdbcTable table = table("trips", null, 3);
    at(NOON, table).run(null);
    Files.delete(pieces.resolve("slice-0001.csv.zst"));
    run("UPDATE trips SET note = 'later'");
    List<String> lines = lines(at(NOON.plusSeconds(60), table).run(null));
    assertThat(lines).hasSize(6);
    assertThat(lines.stream().filter(line -> line.contains("later")))
        .isNotEmpty()
        .hasSizeLessThan(5);
  }

  @Test
  void anOldExtractionBeginsAnew() throws Exception {
    JdbcTable table = table("trips", null, 3);
    at(NOON, table).run(null);
    run("UPDATE trips SET note = 'later'");
    assertThat(lines(at(NOON.plus(Duration.ofDays(2)), table).run(null)))
        .filteredOn(line -> line.contains("later"))
        .hasSize(5);
  }

  @Test
  void whatWasExtractedCanBeDeleted() throws IOException {
    at(NOON, table("trips", null, 3)).run(null).delete();
    assertThat(pieces).doesNotExist();
  }

  @Test
  void aMissingPieceIsNamed() throws IOException {
    Extracted extracted = at(NOON, table("trips", null, 3)).run(null);
    Files.delete(pieces.resolve("slice-0001.csv.zst"));
    assertThatThrownBy(() -> lines(extracted))
        .isInstanceOf(RetryableException.class)
        .hasMessageContaining("slice-0001.csv.zst")
        .hasMessageContaining("#trips");
  }

  /** Names of files are too long there. */
  @Test
  void aDiskThatTakesNoFilesIsNotTheDatabasesFault() {
    Path deep = directory;
    while (deep.toString().length() < MOST_OF_A_PATH) {
      deep = deep.resolve("d".repeat(Math.min(200, MOST_OF_A_PATH - deep.toString().length())));
    }
    pieces = deep;
    assertThatThrownBy(() -> rows(table("trips", null, 3)))
        .isInstanceOf(RetryableException.class)
        .hasMessageContaining("cannot be written to")
        .hasMessageContaining("File name too long");
  }

  @Test
  void aMissingTableIsNamed() {
    assertThatThrownBy(() -> rows(table("nowhere", null, null)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("nowhere")
        .hasMessageContaining("cannot be read");
  }

  @Test
  void rangesNeedWholeNumbers() {
    JdbcTable table =
        new JdbcTable(
            url(), "DB_USER", "DB_PASSWORD", "trips", null, new JdbcTable.Ranges("note", 2));
    assertThatThrownBy(() -> rows(table))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("Expected the column 'note' of 'ranges' to hold whole numbers");
  }

  @Test
  void anUnsetVariableIsNamed() {
    JdbcTable table = new JdbcTable(url(), "DB_NOBODY", null, "trips", null, null);
    assertThatThrownBy(() -> rows(table))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("environment variable DB_NOBODY, which is not set");
  }

  @Test
  void nobodyListens() {
    String nowhere = url().replaceFirst("(//[^:/]+):\\d+", "$1:1");
    JdbcTable table = new JdbcTable(nowhere, "DB_USER", "DB_PASSWORD", "trips", null, null);
    assertThatThrownBy(() -> rows(table)).isInstanceOf(RetryableException.class);
  }
}
