package io.milepost.ingest.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.ingest.remote.Retries;
import io.milepost.model.Format;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that extracts, again and again; the last one finds what the others brought. */
class KilledExtractionTest {
  private static final int ROWS = 200_000;
  private static final int SLICES = 40;
  private static EmbeddedPostgres server;
  @TempDir private Path directory;

  @BeforeAll
  static void start() throws Exception {
    server = EmbeddedPostgres.builder().start();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE trips AS SELECT i AS id, 'trip ' || i AS note FROM generate_series(1, %d) i"
              .formatted(ROWS));
    }
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  /** What the killed process runs: arguments are the address and the directory. */
  public static final class Program {
    private Program() {}

    public static void main(String[] arguments) {
      extract(arguments[0], Path.of(arguments[1])).open();
    }
  }

  private static Extracted extract(String url, Path pieces) {
    JdbcTable table =
        new JdbcTable(url, "USER", null, "trips", null, new JdbcTable.Ranges("id", SLICES));
    return new Extraction(
            table,
            new Format.Delimited(',', '"', true),
            pieces,
            Map.of("USER", "postgres"),
            Clock.systemUTC(),
            Retries.STANDARD)
        .run(null);
  }

  @Test
  void whatWasExtractedIsNotExtractedAgain() throws Exception {
    String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
    Path pieces = directory.resolve("pieces");
    Map<Path, FileTime> complete = new TreeMap<>();
    for (int kill = 1; kill <= 4; kill++) {
      killWith(kill * SLICES / 8, url, pieces);
      assertThat(complete(pieces)).containsAllEntriesOf(complete);
      complete = complete(pieces);
    }
    assertThat(complete).hasSizeGreaterThan(1);
    Extracted extracted = extract(url, pieces);
    assertThat(complete(pieces)).containsAllEntriesOf(complete).hasSize(SLICES + 1);
    assertThat(pieces).isDirectoryNotContaining("glob:**.half");
    assertThat(rows(extracted)).hasSize(ROWS).doesNotHaveDuplicates();
  }

  /** Kills the process when so many slices are there. */
  private void killWith(int slices, String url, Path pieces) throws Exception {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Program.class.getName(),
                url,
                pieces.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("log").toFile())
            .start();
    while (process.isAlive() && complete(pieces).size() <= slices) {
      process.waitFor(1, TimeUnit.MILLISECONDS);
    }
    process.destroyForcibly().waitFor();
  }

  private static Map<Path, FileTime> complete(Path pieces) throws IOException {
    Map<Path, FileTime> complete = new TreeMap<>();
    if (Files.exists(pieces)) {
      try (Stream<Path> files = Files.list(pieces)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".zst")).toList()) {
          complete.put(file, Files.getLastModifiedTime(file));
        }
      }
    }
    return complete;
  }

  private static List<String> rows(Extracted extracted) throws IOException {
    try (InputStream in = extracted.open()) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).toList();
    }
  }
}
