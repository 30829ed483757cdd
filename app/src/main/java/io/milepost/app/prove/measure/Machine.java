package io.milepost.app.prove.measure;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a result depends on beside the programs.
 *
 * @param cores that this process may use
 * @param memoryBytes of the machine
 * @param loadAverage how many processes wanted to run in the last minute; negative when not known
 */
public record Machine(
    String processor,
    int cores,
    long memoryBytes,
    double loadAverage,
    String system,
    String java,
    String duckDb) {
  private static final double BUSY_SHARE = 0.25;
  private static final String NOT_KNOWN = "not known";

  /** The machine that this process runs on. */
  public static Machine current() {
    return new Machine(
        findProcessor(),
        Runtime.getRuntime().availableProcessors(),
        operatingSystem().getTotalMemorySize(),
        operatingSystem().getSystemLoadAverage(),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("java.version") + " (" + System.getProperty("java.vm.name") + ")",
        duckDbVersion());
  }

  /** Whether other work was going on, so that times are longer than they would be. */
  public boolean isBusy() {
    return loadAverage > BUSY_SHARE * cores;
  }

  /** Such as {@code Other work was going on when this began: load average 3.2 on 2 cores.} */
  public String busySentence() {
    return String.format(
        Locale.ROOT,
        "Other work was going on when this began: load average %.1f on %d cores. Times may be longer for it.",
        loadAverage,
        cores);
  }

  /** A line for each property. */
  public List<String> describe() {
    return List.of(
        "cpu       %s, %d cores".formatted(processor, cores),
        String.format(Locale.ROOT, "memory    %.1f GiB", memoryBytes / (double) (1 << 30)),
        "system    " + system,
        "java      " + java,
        "duckdb    " + duckDb);
  }

  /** The model where Linux tells it, else the architecture. */
  private static String findProcessor() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).trim())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException | UncheckedIOException e) {
      return System.getProperty("os.arch");
    }
  }

  private static OperatingSystemMXBean operatingSystem() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  }

  private static String duckDbVersion() {
    try (var connection = DriverManager.getConnection("jdbc:duckdb:")) {
      return connection.getMetaData().getDatabaseProductVersion();
    } catch (SQLException e) {
      return NOT_KNOWN;
    }
  }
}
