package io.milepost.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
  @TempDir private Path home;

  @BeforeEach
  void makeFiles() throws IOException {
    Files.createDirectories(home.resolve("in/below"));
    Files.createDirectories(home.resolve("none"));
    for (String file :
        List.of(
            "in/b.csv", "in/a.csv", "in/c.txt", "in/.hidden.csv", "in/below/d.csv", "in/[x].csv")) {
      Files.writeString(home.resolve(file), "x");
    }
  }

  @Test
  void takesAFolderForItsFilesInOrderWithoutHiddenOnes() {
    assertThat(expand("in")).containsExactly("in/[x].csv", "in/a.csv", "in/b.csv", "in/c.txt");
  }

  @Test
  void takesPatterns() {
    assertThat(expand("in/?.csv")).containsExactly("in/a.csv", "in/b.csv");
    assertThat(expand("in/{a,c}.*")).containsExactly("in/a.csv", "in/c.txt");
    assertThat(expand("*/a.csv")).containsExactly("in/a.csv");
    assertThat(expand("in/**.csv"))
        .containsExactly("in/[x].csv", "in/a.csv", "in/b.csv", "in/below/d.csv");
  }

  @Test
  void takesAFileOnceAndByItsLiteralName() {
    assertThat(expand("in/b.csv", "in/*.csv", "in/b.csv"))
        .containsExactly("in/b.csv", "in/[x].csv", "in/a.csv");
    assertThat(expand("in/[x].csv")).containsExactly("in/[x].csv");
  }

  @Test
  void refusesPathsThatStandForNothing() {
    for (String path : List.of("in/x.csv", "none", "in/*.gz", "nowhere/*.csv")) {
      assertThatThrownBy(() -> expand(path))
          .isInstanceOf(UsageException.class)
          .hasMessageContaining(home.resolve(path).toString());
    }
  }

  private List<String> expand(String... paths) {
    List<String> absolute = Stream.of(paths).map(path -> home + "/" + path).toList();
    return Sources.expand(absolute, home.getFileSystem()).stream()
        .map(file -> home.relativize(file).toString())
        .toList();
  }
}
