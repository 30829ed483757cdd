package io.milepost.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.Milepost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports through the command line, and reads the files with an engine of their own. */
class ExportTest {
  private static final Path TRIPS = Path.of("../examples/trips-1000.csv");
  @TempDir private Path directory;
  private Milepost milepost;
  private Path lake;

  @BeforeEach
  void load() {
    lake = directory.resolve("lake");
    milepost = new Milepost(directory.resolve("home"));
    assertThat(milepost.run("ingest", TRIPS.toString()).exitCode()).isZero();
  }

  private String export(String... options) {
    Milepost.Run run =
        milepost.run(
            Stream.concat(
                    Stream.of("export", "--format", "csv", "--output", lake.toString()),
                    Stream.of(options))
                .toList());
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run.out().lines().skip(1).findFirst().orElseThrow();
  }

  private String ask(String sql) throws SQLException {
    String files =
        "read_parquet('%s/trips/**/*.parquet', hive_partitioning = true)".formatted(lake);
    try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = engine.createStatement();
        ResultSet result = statement.executeQuery(sql.replace("FILES", files))) {
      result.next();
      return result.getString(1);
    }
  }

  private String query(String sql) {
    return milepost
        .run("query", sql, "--format", "csv")
        .out()
        .lines()
        .skip(1)
        .findFirst()
        .orElseThrow();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(lake)) {
      return files.filter(Files::isRegularFile).map(lake::relativize).sorted().toList();
    }
  }

  @Test
  void tripsLieByRegionAndWeek() throws Exception {
    String rows = query("SELECT count(*) FROM trips");
    assertThat(export()).startsWith("trips," + rows + ",");
    assertThat(files())
        .isNotEmpty()
        .allMatch(f -> f.toString().matches("trips/region=[^/]+/week=\\d{4}-W\\d\\d/data.parquet"));
    assertThat(ask("SELECT count(*) FROM FILES")).isEqualTo(rows);
    assertThat(ask("SELECT count(*) FROM FILES WHERE strftime(started_at, '%G-W%V') <> week"))
        .isEqualTo("0");
    assertThat(ask("SELECT string_agg(DISTINCT loaded_at::VARCHAR) FROM FILES"))
        .isEqualTo("2026-01-02 03:04:05");
    String sum = "SELECT sum(origin_lon) FROM (SELECT origin_lon FROM %s ORDER BY ALL)";
    assertThat(Double.parseDouble(ask(sum.formatted("FILES"))))
        .isEqualTo(Double.parseDouble(query(sum.formatted("trips"))));
  }

  @Test
  void anotherExportReplacesPartitions() throws Exception {
    export();
    List<Path> first = files();
    Path foreign = Files.writeString(lake.resolve("trips/notes.parquet"), "mine");
    milepost.run("loads", "undo", "1");
    milepost.run("generate", "trips", "--rows=50", "--output=" + directory.resolve("more.csv"));
    milepost.run("ingest", directory.resolve("more.csv").toString());
    export();
    assertThat(Files.readString(foreign)).isEqualTo("mine");
    Files.delete(foreign);
    assertThat(ask("SELECT count(*) FROM FILES")).isEqualTo("50");
    assertThat(files()).isNotEqualTo(first);
    assertThat(directory.resolve("home/tmp/export")).isEmptyDirectory();
  }

  @Test
  void whatCannotBePutInPlaceLeavesNothing() throws Exception {
    Files.createDirectories(lake);
    Files.writeString(lake.resolve("trips"), "a file where a folder has to be");
    Milepost.Run run = milepost.run("export", "--output", lake.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("Files cannot be written to");
    assertThat(directory.resolve("home/tmp/export")).isEmptyDirectory();
  }

  @Test
  void otherColumnsMakeOtherFolders() throws Exception {
    export();
    export("--partition-by", "datasource");
    assertThat(files())
        .isNotEmpty()
        .allMatch(file -> file.toString().matches("trips/datasource=[^/]+/data.parquet"));
    assertThat(ask("SELECT count(*) FROM FILES")).isEqualTo(query("SELECT count(*) FROM trips"));
  }

  @Test
  void anUnknownColumnIsNamed() {
    Milepost.Run run =
        milepost.run("export", "--output", lake.toString(), "--partition-by", "regoin");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("Table 'trips' has no column 'regoin'").contains("region");
    assertThat(lake).doesNotExist();
  }

  @Test
  void queriesCannotWriteWhereExportsDo() {
    String target = directory.resolve("home/tmp/export/x.parquet").toString();
    Milepost.Run run = milepost.run("query", "COPY (SELECT 1) TO '" + target + "'");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(Path.of(target)).doesNotExist();
  }
}
