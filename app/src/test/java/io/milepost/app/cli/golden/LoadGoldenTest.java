package io.milepost.app.cli.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands around loads, each case in a new home that declares a few datasets. */
class LoadGoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/io/milepost/app/cli/golden/load");
  private static final Path FILES = FOLDER.resolve("files");
  private static final Path EXAMPLES = Path.of("../examples");

  /** Not a temporary directory: tables are as wide as the names of files in them. */
  private static final Path WORK = Path.of("target/golden");

  static List<Path> cases() throws IOException {
    return Golden.cases(FOLDER.resolve("cases"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void writesTheSame(Path file) throws IOException {
    deleteAll(WORK);
    Path home = WORK.resolve("home");
    Path datasets = Files.createDirectories(home.resolve("datasets"));
    for (Path dataset : Golden.cases(FOLDER.resolve("datasets"))) {
      Files.copy(dataset, datasets.resolve(dataset.getFileName()));
    }
    Files.copy(EXAMPLES.resolve("bike-share/bike-share.yaml"), datasets.resolve("bike-share.yaml"));

    Golden.check(
        file,
        transcript(Map.of("home", home, "work", work(), "files", FILES, "examples", EXAMPLES)));
  }

  /** Runs commands on the home among {@code directories}. */
  Transcript transcript(Map<String, Path> directories) {
    return new Transcript(directories);
  }

  /** A directory with the same trips under other names. */
  private static Path work() throws IOException {
    Path work = Files.createDirectory(WORK.resolve("work"));
    Path trips = FILES.resolve("trips.csv");
    Files.copy(trips, work.resolve("renamed.txt"));
    try (GZIPOutputStream gzip =
        new GZIPOutputStream(Files.newOutputStream(work.resolve("trips.csv.gz")))) {
      Files.copy(trips, gzip);
    }
    return work;
  }

  private static void deleteAll(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
