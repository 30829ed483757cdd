package io.milepost.ingest.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an extraction does on every database. */
abstract class ExtractionContract extends ExtractionFaultsContract {
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
}
