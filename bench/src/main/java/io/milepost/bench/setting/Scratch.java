package io.milepost.bench.setting;

import io.milepost.app.prove.measure.MeasuredProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The directory outside the repository where everything large lies. It is the bench's own: all of
 * it goes at the end.
 *
 * @param directory made when missing
 */
public record Scratch(Path directory) {
  public Scratch {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A new, empty directory. */
  public Path fresh(String name) throws IOException {
    Path fresh = directory.resolve(name);
    delete(fresh);
    return Files.createDirectories(fresh);
  }

  /** Takes what a program prints. */
  public Path output() {
    return directory.resolve("output.txt");
  }

  /**
   * Trips that Milepost makes up, or those kept from an earlier run. Files of different seeds have
   * no trip in common.
   */
  public Path trips(Installation milepost, long rows, long seed)
      throws IOException, InterruptedException {
    String name = "trips-%d-seed-%d".formatted(rows, seed);
    return make(milepost, name, List.of("--rows=" + rows, "--seed=" + seed));
  }

  /**
   * A file of trips by the name {@code name}, or the one kept from an earlier run.
   *
   * @param options of {@code milepost generate trips}
   */
  public Path make(Installation milepost, String name, List<String> options)
      throws IOException, InterruptedException {
    Path trips = directory.resolve(name + ".csv");
    if (!Files.exists(trips)) {
      Path part = directory.resolve("trips.part");
      List<String> command = new ArrayList<>(List.of(milepost.launcher(), "generate", "trips"));
      command.addAll(options);
      command.add("--output=" + part);
      MeasuredProcess.run(command, output());
      Files.move(part, trips, StandardCopyOption.ATOMIC_MOVE);
    }
    return trips;
  }

  /** Deletes a directory and what is in it, when it is there. */
  public static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
