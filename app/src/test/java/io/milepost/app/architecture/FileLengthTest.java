package io.milepost.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sources of all modules stay short enough to be read in one go. */
class FileLengthTest {
  private static final int MOST_LINES = 400;

  @Test
  void noSourceIsTooLong() throws IOException {
    List<Path> sources = sources();

    assertThat(sources).hasSizeGreaterThan(100);
    assertThat(sources).allSatisfy(source -> assertThat(lines(source)).isLessThan(MOST_LINES));
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    try (DirectoryStream<Path> modules = Files.newDirectoryStream(Path.of(".."), "[!.]*")) {
      for (Path module : modules) {
        addSources(module.resolve("src"), sources);
      }
    }
    return sources;
  }

  private static void addSources(Path root, List<Path> sources) throws IOException {
    if (Files.isDirectory(root)) {
      try (Stream<Path> files = Files.walk(root)) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
      }
    }
  }

  private static long lines(Path source) {
    try (Stream<String> lines = Files.lines(source)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
