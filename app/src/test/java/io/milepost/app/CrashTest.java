package io.milepost.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a real process at moments all over a load, and looks at what the next command finds:
 * everything of the load or nothing, and never a home that cannot be used.
 */
class CrashTest {
  private static final int ROWS = 200_000;
  private static final int KILLS_BY_TIME = 8;
  private static final int KILLS_BY_SIZE = 6;

  private final Random random = new Random();
  private final List<String> outcomes = new ArrayList<>();
  @TempDir private Path directory;
  private Path home;
  private Path trips;
  private Milepost milepost;

  @BeforeEach
  void generate() {
    home = directory.resolve("home");
    trips = directory.resolve("trips.csv");
    milepost = new Milepost(home);
    milepost.run("generate", "trips", "--rows=" + ROWS, "--output=" + trips);
  }

  @Test
  void aKilledLoadIsThereAsAWholeOrNotAtAll() throws Exception {
    Path rehearsal = directory.resolve("rehearsal");
    long nanos = rehearse(rehearsal);
    long bytes = sizeOf(rehearsal);

    for (int kill = 0; kill < KILLS_BY_TIME; kill++) {
      long moment = (long) (nanos * (kill + random.nextDouble()) / KILLS_BY_TIME);
      killWhen(after(moment));
    }
    for (int kill = 0; kill < KILLS_BY_SIZE; kill++) {
      long size = (long) (bytes * (kill + random.nextDouble()) / KILLS_BY_SIZE);
      killWhen(() -> sizeOf(home) >= size);
    }

    assertThat(outcomes).contains("failed");
    assertThat(milepost.run("ingest", trips.toString()).exitCode()).isZero();
    assertThat(trips()).isEqualTo(ROWS);
    assertThat(tripsInMart()).isEqualTo(ROWS);
    assertAnswersEqualCounts();
    assertThat(home.resolve("areas")).isDirectoryContaining("glob:**.area");
    assertThat(answer("origin")).isPositive();
  }

  /** How long an undisturbed load takes, from the moment it holds the home. */
  private long rehearse(Path home) throws Exception {
    Process process = ingest(home);
    new Milepost(home).awaitHold(process);
    long start = System.nanoTime();
    assertThat(process.waitFor()).isZero();
    return System.nanoTime() - start;
  }

  private static BooleanSupplier after(long nanos) {
    long start = System.nanoTime();
    return () -> System.nanoTime() - start >= nanos;
  }

  private void killWhen(BooleanSupplier moment) throws Exception {
    Process process = ingest(home);
    milepost.awaitHold(process);
    while (process.isAlive() && !moment.getAsBoolean()) {
      process.waitFor(200, TimeUnit.MICROSECONDS);
    }
    process.destroyForcibly().waitFor();
    inspect();
  }

  private void inspect() {
    Milepost.Run loads = milepost.run("loads", "--format", "csv");
    assertThat(loads.exitCode()).as(loads.err()).isEqualTo(loads.out().isEmpty() ? 2 : 0);
    if (loads.exitCode() == 2) { // killed before there was a warehouse
      return;
    }
    String last = loads.out().lines().reduce("", (first, second) -> second);
    boolean interrupted = loads.err().contains("was interrupted");
    assertThat(interrupted).isEqualTo(!loads.err().isEmpty());
    assertThat(trips()).isEqualTo(tripsInMart());
    assertThat(trips()).isIn(0L, (long) ROWS);
    assertAnswersEqualCounts();
    if (interrupted) {
      assertThat(last).contains(",failed,").contains("interrupted");
      assertThat(trips()).isZero();
    }
    outcomes.add(interrupted ? "failed" : "left alone");
    if (trips() > 0) {
      undo(last.split(",", 2)[0]);
    }
  }

  /** About the west of Prague, by one end and by both. */
  private void assertAnswersEqualCounts() {
    String origin = "origin_lon BETWEEN 14.3 AND 14.43 AND origin_lat BETWEEN 49 AND 51";
    String destination = origin.replace("origin", "destination");
    assertThat(answer("origin")).isEqualTo(tripsWhere(origin));
    assertThat(answer("both")).isEqualTo(tripsWhere(origin + " AND " + destination));
  }

  private long tripsWhere(String condition) {
    return number("SELECT count(*) AS n FROM trips WHERE " + condition);
  }

  private long answer(String match) {
    Milepost.Run run =
        milepost.run(
            "report",
            "weekly-average",
            "--bbox=14.3,49,14.43,51",
            "--match=" + match,
            "--format=json");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    Matcher trips = Pattern.compile("\"trips\"\\s*:\\s*(\\d+)").matcher(run.out());
    assertThat(trips.find()).isTrue();
    return Long.parseLong(trips.group(1));
  }

  private void undo(String loadId) {
    assertThat(milepost.run("loads", "undo", loadId).exitCode()).isZero();
    assertThat(trips()).isZero();
    assertThat(tripsInMart()).isZero();
  }

  private long trips() {
    return number("SELECT count(*) AS n FROM trips");
  }

  private long tripsInMart() {
    return number("SELECT coalesce(sum(trips), 0) AS n FROM fact_trips_hourly");
  }

  private long number(String sql) {
    Milepost.Run run = milepost.run("query", sql, "--format", "csv");
    assertThat(run.exitCode()).as(run.err()).isZero();
    return Long.parseLong(run.out().lines().skip(1).findFirst().orElseThrow());
  }

  private Process ingest(Path home) throws IOException {
    return new Milepost(home).start(directory.resolve("ingest.log"), "ingest", trips.toString());
  }

  /** Bytes that the warehouse takes on disk, with its write-ahead log and its area index. */
  private static long sizeOf(Path home) {
    long size = sizeOfFiles(home.resolve("areas"));
    for (String name : List.of("warehouse.duckdb", "warehouse.duckdb.wal")) {
      size += home.resolve(name).toFile().length();
    }
    return size;
  }

  private static long sizeOfFiles(Path directory) {
    File[] files = directory.toFile().listFiles();
    return files == null ? 0 : Arrays.stream(files).mapToLong(File::length).sum();
  }
}
