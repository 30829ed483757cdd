package io.milepost.app.cli.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The command line, in the process, on a real warehouse: each file of {@code cases} has commands
 * and what they write, after some trips were loaded.
 */
class GoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/io/milepost/app/cli/golden");
  private static final Path FILES = FOLDER.resolve("files");

  @TempDir private static Path loaded;
  @TempDir private Path home;

  static List<Path> cases() throws IOException {
    return Golden.cases(FOLDER.resolve("cases"));
  }

  @BeforeAll
  static void load() {
    assertThat(new Transcript(directories(loaded)).replay("$ milepost ingest {files}/trips.csv"))
        .contains("-- exit 0");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void writesTheSame(Path file) throws IOException {
    copyHome();
    Golden.check(file, transcript(home));
  }

  /** Runs commands on {@code home}. */
  Transcript transcript(Path home) {
    return new Transcript(directories(home));
  }

  static Map<String, Path> directories(Path home) {
    return Map.of("home", home, "files", FILES);
  }

  /** Each case changes a warehouse of its own. */
  private void copyHome() throws IOException {
    try (Stream<Path> files = Files.walk(loaded)) {
      files.filter(file -> !file.equals(loaded)).forEach(this::copy);
    }
  }

  private void copy(Path file) {
    try {
      Files.copy(file, home.resolve(loaded.relativize(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
