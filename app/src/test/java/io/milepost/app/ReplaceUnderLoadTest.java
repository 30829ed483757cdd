package io.milepost.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Replaces a table again and again, by processes of which some are killed, while a reader looks.
 * Delivery {@code n} has {@code 1000 + n} rows that all say {@code n}: whatever is of two
 * deliveries, or a part of one, shows.
 */
class ReplaceUnderLoadTest {
  private static final int DELIVERIES = 20;
  private static final int KILL_EVERY = 4;
  private static final int ROWS = 1000;
  private static final long LONGEST_LIFE_MILLIS = 2500;

  private final Random random = new Random();
  @TempDir private Path directory;
  private Milepost milepost;

  @BeforeEach
  void declare() throws IOException {
    Path home = directory.resolve("home");
    milepost = new Milepost(home);
    Files.createDirectories(home.resolve("datasets"));
    Files.writeString(
        home.resolve("datasets/delivery.yaml"),
        """
        dataset: delivery
        table: delivered
        load: replace
        landing: none
        columns:
          delivery: {from: delivery, type: integer}
          number: {from: number, type: integer}
        checks:
          - {check: unique, columns: [number]}
        """);
    assertThat(milepost.run("ingest", file(1).toString(), "--dataset=delivery").exitCode())
        .isZero();
  }

  @Test
  void readersSeeOneDeliveryOrTheNextAndNothingBetween() throws Exception {
    List<Long> seen = new ArrayList<>(List.of(look()));
    for (int delivery = 2; delivery <= DELIVERIES + 1; delivery++) {
      Process process = start(delivery);
      CompletableFuture<?> killed = delivery % KILL_EVERY == 0 ? kill(process) : null;
      while (process.isAlive()) {
        seen.add(look());
      }
      if (killed != null) {
        killed.get();
      } else {
        assertThat(process.exitValue()).isZero();
        assertThat(look()).isEqualTo(delivery);
      }
    }

    assertThat(seen).isSorted().hasSizeGreaterThan(DELIVERIES);
  }

  @Test
  void aBadDeliveryLeavesTheOldOneStanding() throws IOException {
    Path bad = directory.resolve("bad.csv");
    Files.writeString(bad, "delivery,number\n9,1\n9,1\n");

    Milepost.Run run = milepost.run("ingest", bad.toString(), "--dataset=delivery");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).contains("refused");
    assertThat(look()).isEqualTo(1);
  }

  private Process start(int delivery) throws IOException, InterruptedException {
    Path log = directory.resolve("ingest.log");
    Process process =
        milepost.start(log, "ingest", file(delivery).toString(), "--dataset=delivery");
    milepost.awaitHold(process);
    return process;
  }

  private CompletableFuture<?> kill(Process process) {
    long millis = random.nextLong(LONGEST_LIFE_MILLIS);
    return CompletableFuture.runAsync(
            process::destroyForcibly,
            CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS))
        .thenCompose(done -> process.onExit());
  }

  /** The number of the delivery that is there, as a whole. */
  private long look() {
    Milepost.Run run =
        milepost.run(
            "query",
            "SELECT min(delivery), max(delivery), count(*), count(DISTINCT number) FROM delivered",
            "--format=csv");
    assertThat(run.exitCode()).as(run.err()).isZero();
    String[] found = run.out().lines().skip(1).findFirst().orElseThrow().split(",");
    long delivery = Long.parseLong(found[0]);
    long rows = ROWS + delivery;
    assertThat(found).containsExactly("" + delivery, "" + delivery, "" + rows, "" + rows);
    return delivery;
  }

  private Path file(int delivery) throws IOException {
    Path file = directory.resolve("delivery-%d.csv".formatted(delivery));
    String rows =
        LongStream.range(0, ROWS + delivery)
            .mapToObj(number -> delivery + "," + number)
            .collect(Collectors.joining("\n"));
    return Files.writeString(file, "delivery,number\n" + rows + "\n");
  }
}
