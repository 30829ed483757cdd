package io.milepost.bench.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.bench.setting.Installation;
import io.milepost.bench.setting.Report;
import io.milepost.bench.setting.Scratch;
import io.milepost.bench.setting.Workshop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program is a script here, which finds the routes that a test has it find. */
class SameRoutesTest {
  private static final String PROGRAM =
      """
      #!/bin/sh
      mkdir -p "$2/areas"
      : > "$2/warehouse.duckdb"
      if [ "$3" = ingest ]; then echo "$4" > "$2/source"; fi
      if [ "$3" = query ]; then
        echo "route_id,trips"
        %s
      fi
      """;

  @TempDir private Path directory;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void routesThatAreAlwaysTheSameAreRight() throws IOException, InterruptedException {
    assertThat(run("echo 1,5; echo 2,4")).isTrue();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("rows in another order", "one thread", "five threads", "7 loads")
        .contains("the same 2 routes")
        .doesNotContain("WRONG");
  }

  @ParameterizedTest
  @CsvSource({
    "rows in another order, 'grep -q shuffled \"$2/source\" && echo 1,5 || echo 1,6'",
    "one thread, 'echo \"1,${MILEPOST_JAVA_OPTS#*=5}\"'",
    "7 loads, 'grep -q parts \"$2/source\" && echo 1,5 || echo 1,6'"
  })
  void otherRoutesAreWrong(String what, String answer) throws IOException, InterruptedException {
    assertThat(run(answer)).isFalse();
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .anyMatch(line -> line.startsWith(what) && line.endsWith("WRONG: differs"));
  }

  @Test
  void noRoutesAreWrong() throws IOException, InterruptedException {
    assertThat(run(":")).isFalse();
  }

  private boolean run(String answer) throws IOException, InterruptedException {
    Path program = directory.resolve("milepost");
    Files.writeString(program, PROGRAM.formatted(answer));
    assertThat(program.toFile().setExecutable(true)).isTrue();
    Path csv = Files.writeString(directory.resolve("trips.csv"), "head\na\nb\nc\n");
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Workshop workshop =
        new Workshop(
            new Installation(directory),
            new Scratch(directory.resolve("scratch")),
            new Report(stream, System.err));
    return new SameRoutes(workshop, new MadeTrips(csv, csv), 3).run();
  }
}
