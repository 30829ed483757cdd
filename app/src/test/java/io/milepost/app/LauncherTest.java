package io.milepost.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words of a command line let the launcher do without the optimising compiler. */
class LauncherTest {
  private static final Pattern FUNCTION =
      Pattern.compile("^names_small_file\\(\\) \\{$.*?^}$", Pattern.MULTILINE | Pattern.DOTALL);

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({
    "ingest a.csv, true",
    "ingest --dataset cars a.csv, true",
    "--home folder ingest a.csv, true",
    "ingest a.csv --home folder, true",
    "ingest a.csv b.csv, false",
    "ingest large.csv, false",
    "ingest a.csv.gz, false",
    "ingest folder, false",
    "ingest a.csv folder, false",
    "ingest a.csv -, false",
    "ingest https://example.org/b.csv a.csv, false",
    "ingest a.csv *.json, false",
    "ingest a.csv ?.json, false",
    "ingest, false",
  })
  void oneSmallFileIsSmall(String words, boolean small) throws Exception {
    Files.createDirectory(directory.resolve("folder"));
    for (String name : List.of("a.csv", "b.csv", "a.csv.gz")) {
      Files.writeString(directory.resolve(name), "id\n1\n");
    }
    Files.write(directory.resolve("large.csv"), new byte[(16 << 20) + 512]);

    assertThat(namesSmallFile(List.of(words.split(" ")))).isEqualTo(small);
  }

  private boolean namesSmallFile(List<String> words) throws IOException, InterruptedException {
    Matcher function = FUNCTION.matcher(Files.readString(Path.of("../milepost")));
    assertThat(function.find()).isTrue();
    List<String> command =
        new ArrayList<>(
            List.of(
                "sh", "-c", "set -eu\n" + function.group() + "\nnames_small_file \"$@\"", "sh"));
    command.addAll(words);
    return new ProcessBuilder(command).directory(directory.toFile()).start().waitFor() == 0;
  }
}
