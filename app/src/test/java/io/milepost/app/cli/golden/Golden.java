package io.milepost.app.cli.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files with commands and what they write. {@code -Dgolden.update=true} writes the files anew; read
 * the difference before you commit it.
 */
final class Golden {
  private Golden() {}

  static List<Path> cases(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /** Checks that the commands in {@code file} write the same as they did. */
  static void check(Path file, Transcript transcript) throws IOException {
    String golden = Files.readString(file);
    String written = transcript.replay(golden);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, written);
    } else {
      assertThat(written).isEqualTo(golden);
    }
  }
}
