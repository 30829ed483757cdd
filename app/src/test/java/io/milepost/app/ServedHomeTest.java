package io.milepost.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.Milepost.Run;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Commands on a home that a process in another directory holds; see the golden tests for more. */
@Timeout(180)
class ServedHomeTest {
  private static final String HEADER =
      "region,origin_coord,destination_coord,datetime,datasource\n";
  private static final String ROW = "Alden,POINT (14.5 50.25),POINT (14.75 50.5),%s,tram_app\n";

  @TempDir private Path home;
  @TempDir private Path directory;
  private Path relative;
  private Milepost milepost;
  private HomeServer server;

  @BeforeEach
  void serve() throws IOException {
    relative = Path.of("").toAbsolutePath().relativize(directory);
    milepost = new Milepost(Path.of("").toAbsolutePath().relativize(home));
    server = HomeServer.start();
    server.hold(home);
  }

  @AfterEach
  void stop() throws InterruptedException {
    server.close();
    server.process().waitFor();
  }

  private String row(int second) {
    return ROW.formatted("2018-05-07 08:00:%02d".formatted(second));
  }

  private Run done(String... arguments) {
    Run run = milepost.run(arguments);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run;
  }

  @Test
  void exportsToWhereTheCommandWasTyped() throws IOException {
    Files.writeString(directory.resolve("trips.csv"), HEADER + row(1) + row(2));
    done("ingest", relative.resolve("*.csv").toString());
    Path lake = relative.resolve("lake");

    String first = done("export", "--output", lake.toString(), "--format", "csv").out();
    String again = done("export", "--output", lake.toString(), "--format", "csv").out();

    assertThat(first).contains("trips,2,1,0," + lake.resolve("trips")).isEqualTo(again);
    assertThat(directory.resolve("lake/trips/region=Alden"))
        .isDirectoryRecursivelyContaining("glob:**/data.parquet");
  }

  @Test
  void loadsStandardInputOfTheProcess() throws Exception {
    Path log = directory.resolve("log");
    Process process = milepost.start(log, "ingest", "-");
    try (OutputStream in = process.getOutputStream()) {
      in.write((HEADER + row(1) + row(2) + row(3)).getBytes(StandardCharsets.UTF_8));
    }

    assertThat(process.waitFor()).isZero();
    assertThat(log).content().startsWith("Load 1, -: committed, 3 rows read, 3 loaded");
  }

  @Test
  void aLoadEndsWithTheProcessThatAskedForIt() throws Exception {
    Process process = milepost.start(directory.resolve("log"), "ingest", "-");
    OutputStream in = process.getOutputStream();
    in.write((HEADER + row(1)).getBytes(StandardCharsets.UTF_8));
    in.flush();
    await("1,running");
    process.destroyForcibly().waitFor();

    await("1,cancelled");
    assertThat(done("query", "SELECT count(*) AS n FROM trips", "--format=csv").out())
        .isEqualTo("n\r\n0\r\n");
    assertThat(server.process().isAlive()).isTrue();
  }

  private void await(String state) throws InterruptedException {
    while (!done("loads", "--format", "csv").out().contains("\n" + state)) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  @Test
  void severalLoadAndAskAtOnce() throws IOException {
    List<CompletableFuture<Run>> runs =
        List.of(1, 2, 3, 4).stream()
            .map(number -> CompletableFuture.supplyAsync(() -> ingest(number)))
            .toList();
    for (CompletableFuture<Run> run : runs) {
      assertThat(run.join().exitCode()).as(run.join().err()).isZero();
      done("report", "regions", "--datasource", "tram_app");
    }

    assertThat(done("query", "SELECT count(*) AS n FROM trips", "--format=csv").out())
        .isEqualTo("n\r\n4\r\n");
  }

  private Run ingest(int number) {
    Path file = relative.resolve(number + ".csv");
    try {
      Files.writeString(file, HEADER + row(number));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return milepost.run("ingest", file.toString());
  }

  @Test
  void aLargeResultIsCutOffByItsReader() throws Exception {
    Process process =
        milepost.start("query", "SELECT range AS i FROM range(20000000)", "--format", "csv");
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isEqualTo("i");
      assertThat(out.readLine()).isEqualTo("0");
    }

    assertThat(process.waitFor()).isZero();
    assertThat(process.errorReader(StandardCharsets.UTF_8).lines()).isEmpty();
    assertThat(done("query", "SELECT 1 AS n", "--format=csv").out()).isEqualTo("n\r\n1\r\n");
  }

  @Test
  void aSecondServerIsRefused() {
    Run run = milepost.run("serve", "--port", "0");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("is served already, at here.");
  }
}
