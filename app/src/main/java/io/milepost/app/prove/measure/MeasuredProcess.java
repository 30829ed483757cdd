package io.milepost.app.prove.measure;

import io.milepost.model.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs a program to its end and measures it from outside. Thread-safe. */
public final class MeasuredProcess {
  /** Linux keeps the high-water mark itself, so only the last moments can be missed. */
  private static final String HIGH_WATER_MARK = "VmHWM:";

  private static final int LOOK_MILLIS = 10;

  private MeasuredProcess() {}

  /**
   * Runs {@code command}.
   *
   * @param output takes what the program prints, on both streams
   * @throws DataException when it ends with another exit code than 0
   */
  public static Measured run(List<String> command, Path output)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    process.getOutputStream().close();
    long peakBytes = 0;
    while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      peakBytes = Math.max(peakBytes, peakBytes(process.pid()));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    requireDone(process.exitValue(), command, output);
    return new Measured(seconds, peakBytes);
  }

  private static void requireDone(int exitCode, List<String> command, Path output)
      throws IOException {
    if (exitCode != 0) {
      throw new DataException(
          "%s ended with exit code %d:%n%s"
              .formatted(String.join(" ", command), exitCode, Files.readString(output)));
    }
  }

  private static long peakBytes(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith(HIGH_WATER_MARK))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException e) {
      return 0;
    }
  }
}
