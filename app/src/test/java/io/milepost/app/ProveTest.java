package io.milepost.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.milepost.app.cli.Cli;
import io.milepost.app.cli.OwnHomes;
import io.milepost.app.cli.Session;
import io.milepost.app.cli.Surroundings;
import io.milepost.app.cli.output.Console;
import io.milepost.app.config.Datasets;
import io.milepost.app.config.Home;
import io.milepost.app.config.Landing;
import io.milepost.app.load.Asker;
import io.milepost.app.load.LoadCoordinator;
import io.milepost.app.load.LoadEvents;
import io.milepost.app.load.LoadListeners;
import io.milepost.app.load.LoadSettings;
import io.milepost.app.load.MaxRejected;
import io.milepost.app.load.Source;
import io.milepost.warehouse.Warehouse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole proofs, with processes of their own that load; small ones. */
class ProveTest {
  @TempDir private Path directory;
  private Path large;
  private Path report;

  @BeforeEach
  void name() {
    large = directory.resolve("large");
    report = directory.resolve("proof.html");
  }

  @Test
  void provesAndLeavesNothingBehindButThePage() throws IOException {
    Milepost.Run run = prove("--rows=20k", "--format=json");

    assertThat(run.exitCode()).as(run.err()).isZero();
    JsonNode proof = new ObjectMapper().readTree(run.out());
    assertThat(proof.path("loads").findValuesAsText("rows"))
        .containsExactly("1000", "3000", "10000", "20000");
    assertThat(proof.path("asks")).hasSize(13);
    assertThat(proof.path("right").asBoolean()).isTrue();
    assertThat(proof.path("questions").asInt()).isGreaterThan(150);
    assertThat(proof.path("answers_equal")).isEqualTo(proof.path("questions"));
    assertThat(Files.readString(report)).contains("answers equal a plain count.", "20,000 trips");
    assertThat(run.err()).contains("step 1 of 10: making 1,000 trips", "step 10 of 10: asking");
    assertThat(contents(large)).isEmpty();
  }

  @Test
  void keepsTheLargeFilesOnRequest() throws IOException {
    Milepost.Run run = prove("--rows=1k", "--rounds=2", "--keep", "--format=csv");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).startsWith("rows,seconds,rows_per_second,peak_bytes,csv_bytes");
    Path kept = contents(large).get(0);
    assertThat(contents(kept)).hasSize(2 * 3 + 1);
    assertThat(run.err()).contains("everything is kept in " + kept, "loading 300 trips 2 times");
    assertThat(kept.resolve("trips-1000.csv")).exists();
    assertThat(kept.resolve("home-1000/warehouse.duckdb")).exists();
  }

  /** Every home has a trip more than its file, so answers about where it is cannot be right. */
  @Test
  void aWrongAnswerFailsTheProof() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = Console.of(out, err, Console.Looks.PLAIN);
    Session session =
        new Session(
            Surroundings.of(console),
            new OwnHomes(this::falsified, (home, notices) -> {}, Clock.systemUTC()),
            LoadListeners.SILENT,
            (home, settings, notices) -> {
              throw new AssertionError("No server is wanted");
            },
            Clock.systemUTC());

    int exitCode = new Cli(session).run(arguments("--rows=1k"));

    assertThat(exitCode).as(err.toString(UTF_8)).isEqualTo(1);
    assertThat(out.toString(UTF_8))
        .containsPattern(
            "WRONG: Region Prague: expected \\d+ trips, found \\d+ \\(week of 2024-06-10: ")
        .doesNotContain("189 of 189");
    assertThat(Files.readString(report))
        .contains("class=\"wrong\"", "✗ This proof failed: ", "<li>Region Prague: expected")
        .doesNotContain("✓");
  }

  @Test
  void aKilledProofLeavesNoLargeFiles() throws Exception {
    Process process =
        new ProcessBuilder(command(arguments("--rows=300k")))
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("log").toFile())
            .start();
    while (process.isAlive() && !isLoading()) {
      process.waitFor(5, TimeUnit.MILLISECONDS);
    }
    process.destroy();
    process.waitFor();

    assertThat(process.exitValue()).isNotZero();
    assertThat(contents(large)).isEmpty();
  }

  @Test
  void saysWhatItNeedsBeforeItStarts() {
    assertThat(prove("--rows=999999m").err()).contains("free in '" + large, "--dir", "--rows");
    assertThat(prove("--rows=10").err()).contains("Expected at least 1,000 rows");
    report = directory.resolve("missing/proof.html");
    assertThat(prove("--rows=1k").err()).contains("Expected --report to name a file");
  }

  private Milepost.Run prove(String... options) {
    return new Milepost(directory.resolve("unused")).run(arguments(options));
  }

  private String[] arguments(String... options) {
    return Stream.concat(
            Stream.of("prove", "--dir=" + large, "--report=" + report), Stream.of(options))
        .toArray(String[]::new);
  }

  private static List<String> command(String... arguments) {
    Stream<String> java =
        Stream.of(
            ProcessHandle.current().info().command().orElseThrow(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    return Stream.concat(java, Stream.of(arguments)).toList();
  }

  private boolean isLoading() throws IOException {
    return Files.exists(large)
        && contents(large).stream()
            .anyMatch(work -> Files.exists(work.resolve("home-10000/lock.holder")));
  }

  private static List<Path> contents(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    }
  }

  private Warehouse falsified(Home home, Consumer<String> notices) {
    Warehouse warehouse = Main.warehouse(home, notices, Clock.systemUTC());
    LoadSettings settings =
        new LoadSettings(
            new Datasets(home).get(Datasets.BUILT_IN),
            Landing.NONE,
            MaxRejected.parse(MaxRejected.DEFAULT),
            false);
    new LoadCoordinator(
            warehouse, home, LoadListeners.SILENT, new LoadEvents(warehouse), Clock.systemUTC())
        .load(
            Source.of(List.of(oneTrip().toString()), FileSystems.getDefault())
                .get(0)
                .request(settings, Asker.ownProcess()));
    return warehouse;
  }

  private Path oneTrip() {
    try {
      return Files.writeString(
          directory.resolve("one-more.csv"),
          """
          region,origin_coord,destination_coord,datetime,datasource
          Prague,POINT (14.43 50.07),POINT (14.44 50.08),2024-06-12 08:00:00,baba_car
          """);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
