package io.milepost.app.prove.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** What a result depends on beside the programs. */
public final class Machine {
  private Machine() {}

  public static List<String> describe() {
    return List.of(
        "cpu       %s, %d cores"
            .formatted(
                find("/proc/cpuinfo", "model name"), Runtime.getRuntime().availableProcessors()),
        "memory    " + find("/proc/meminfo", "MemTotal"),
        "system    %s %s"
            .formatted(System.getProperty("os.name"), System.getProperty("os.version")),
        "java      %s (%s)"
            .formatted(System.getProperty("java.version"), System.getProperty("java.vm.name")),
        "duckdb    " + duckDbVersion());
  }

  private static String find(String file, String key) {
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(key))
          .map(line -> line.substring(line.indexOf(':') + 1).trim())
          .findFirst()
          .orElse("unknown");
    } catch (IOException | UncheckedIOException e) {
      return "unknown";
    }
  }

  private static String duckDbVersion() {
    try (var connection = DriverManager.getConnection("jdbc:duckdb:")) {
      return connection.getMetaData().getDatabaseProductVersion();
    } catch (SQLException e) {
      return "unknown";
    }
  }
}
