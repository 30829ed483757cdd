package io.milepost.app.cli.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The command line, in the process, on a real warehouse: each file of {@code cases} has commands
 * and what they write. {@code -Dgolden.update=true} writes the files anew; read the difference
 * before you commit it.
 */
class GoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/io/milepost/app/cli/golden");
  private static final Path FILES = FOLDER.resolve("files");

  @TempDir private static Path loaded;
  @TempDir private Path home;

  static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve("cases"))) {
      return files.sorted().toList();
    }
  }

  @BeforeAll
  static void load() {
    assertThat(new Transcript(loaded, FILES).replay("$ milepost ingest {files}/trips.csv"))
        .contains("-- exit 0");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void writesTheSame(Path file) throws IOException {
    copyHome();
    String golden = Files.readString(file);

    String written = new Transcript(home, FILES).replay(golden);

    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, written);
    } else {
      assertThat(written).isEqualTo(golden);
    }
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
