package io.milepost.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.warehouse.Warehouse;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import jdk.jfr.FlightRecorder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start of the program does without, since it takes long. */
class QuickStartTest {
  @TempDir private Path directory;

  /** Opens a warehouse and says whether that started the flight recorder. */
  public static void main(String[] arguments) {
    try (Warehouse warehouse = DuckDbWarehouseTest.open(Path.of(arguments[0]), Clock.systemUTC())) {
      warehouse.regions();
      System.out.println(FlightRecorder.isInitialized());
    }
  }

  @Test
  void openingStartsNoFlightRecorder() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                QuickStartTest.class.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader told = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(told.readLine()).isEqualTo("false");
    }
  }
}
