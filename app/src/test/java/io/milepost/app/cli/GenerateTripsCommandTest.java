package io.milepost.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.cli.output.Console;
import io.milepost.app.load.LoadListeners;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateTripsCommandTest {
  @TempDir private Path directory;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void printsTrips() {
    assertThat(run("generate", "trips", "--rows", "2", "--cities", "1")).isZero();
    assertThat(out.toString(UTF_8).lines())
        .hasSize(3)
        .startsWith("region,origin_coord,destination_coord,datetime,datasource")
        .element(2)
        .asString()
        .matches("Prague(,POINT \\([\\d.]+ [\\d.]+\\)){2},2024-[- :\\d]{14},\\w+");
  }

  @Test
  void writesFilesWithTheSameBytes() throws IOException {
    Path trips = directory.resolve("trips.csv");
    Path truth = directory.resolve("truth.csv");

    run("generate", "trips", "--rows", "1k", "--seed", "9");
    run("generate", "trips", "--rows=1k", "--seed=9", "--output=" + trips, "--truth=" + truth);

    assertThat(trips).content(UTF_8).isEqualTo(out.toString(UTF_8));
    assertThat(Files.readAllLines(truth)).hasSize(1001).startsWith("row,route");
  }

  @Test
  void refusesSettingsOutOfRange() {
    assertThat(run("generate", "trips", "--rows", "5", "--noise", "1.5")).isEqualTo(2);
    assertThat(err.toString(UTF_8))
        .contains("The noise share must be within 0.0 and 1.0; found 1.5.");
  }

  @Test
  void refusesAPlaceThatCannotBeWrittenTo() {
    assertThat(run("generate", "trips", "--rows=5", "--output=" + directory)).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains(directory + " (Is a directory)");
  }

  @Test
  void asksWhatToMake() {
    assertThat(run("generate")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("Expected what to make up");
  }

  private int run(String... arguments) {
    Session session =
        new Session(
            Surroundings.of(Console.of(out, err, Console.Looks.PLAIN)),
            (home, claim) -> {
              throw new AssertionError("Making trips up needs no warehouse");
            },
            LoadListeners.SILENT,
            (home, settings, notices) -> {
              throw new AssertionError("No server is wanted");
            },
            Clock.systemUTC());
    return new Cli(session).run(arguments);
  }
}
