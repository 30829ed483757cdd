package io.milepost.bench;

import io.milepost.app.prove.measure.MeasuredProcess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The directory outside the repository where everything large lies. It is the bench's own: all of
 * it goes at the end.
 *
 * @param directory made when missing
 */
record Scratch(Path directory) {
  private static final long SEED = 1;

  Scratch {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A new, empty directory. */
  Path fresh(String name) throws IOException {
    Path fresh = directory.resolve(name);
    delete(fresh);
    return Files.createDirectories(fresh);
  }

  /** Takes what a program prints. */
  Path output() {
    return directory.resolve("output.txt");
  }

  /** Trips that Milepost makes up, or those kept from an earlier run; read once, to be in cache. */
  Path trips(Installation milepost, long rows) throws IOException, InterruptedException {
    Path trips = directory.resolve("trips-%d-seed-%d.csv".formatted(rows, SEED));
    if (!Files.exists(trips)) {
      Path part = directory.resolve("trips.part");
      MeasuredProcess.run(
          List.of(
              milepost.launcher(),
              "generate",
              "trips",
              "--rows=" + rows,
              "--seed=" + SEED,
              "--output=" + part),
          output());
      Files.move(part, trips, StandardCopyOption.ATOMIC_MOVE);
    }
    try (InputStream content = Files.newInputStream(trips)) {
      content.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return trips;
  }

  /** Deletes a directory and what is in it, when it is there. */
  static void delete(Path directory) throws IOException {
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
