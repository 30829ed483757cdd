package io.milepost.app.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.ingest.Sources;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingDirectoryTest {
  @TempDir private Path directory;
  private WorkingDirectory files;

  @BeforeEach
  void fill() throws IOException {
    files = new WorkingDirectory(directory);
    Files.createDirectories(directory.resolve("in/deep"));
    for (String name : List.of("in/a.csv", "in/b.csv", "in/deep/c.csv", "in/d.txt")) {
      Files.writeString(directory.resolve(name), name);
    }
  }

  @Test
  void readsWhatLiesThere() throws IOException {
    Path path = files.getPath("in", "a.csv");

    assertThat(Files.readString(path)).isEqualTo("in/a.csv");
    assertThat(Files.size(path)).isEqualTo(8);
    assertThat(path).hasToString("in/a.csv");
    assertThat(Files.isSameFile(path, directory.resolve("in/a.csv"))).isTrue();
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      assertThat(channel.size()).isEqualTo(8);
    }
  }

  @Test
  void writesAndMovesThere() throws IOException {
    Path half = files.getPath("out/new/half");
    Files.createDirectories(half.getParent());
    Files.writeString(half, "whole");
    Files.move(half, half.resolveSibling("file"), StandardCopyOption.ATOMIC_MOVE);

    assertThat(directory.resolve("out/new/file")).hasContent("whole");
    assertThat(directory.resolve("out/new/half")).doesNotExist();
    assertThat(half.toAbsolutePath()).isEqualTo(directory.resolve("out/new/half"));
  }

  @Test
  void expandsAsTyped() {
    assertThat(expand("in")).containsExactly("in/a.csv", "in/b.csv", "in/d.txt");
    assertThat(expand("in/*.csv")).containsExactly("in/a.csv", "in/b.csv");
    assertThat(expand("**.csv")).containsExactly("in/a.csv", "in/b.csv", "in/deep/c.csv");
    assertThat(expand("./in/d.txt")).containsExactly("./in/d.txt");
    assertThat(expand("in/../in/{a,x}.csv")).containsExactly("in/../in/a.csv");
    assertThat(expand(directory + "/in/a.*")).containsExactly(directory + "/in/a.csv");
  }

  private List<String> expand(String path) {
    return Sources.expand(List.of(path), files).stream().map(Path::toString).toList();
  }

  @Test
  void leavesAbsolutePathsAlone() {
    Path absolute = directory.resolve("in");

    assertThat(files.getPath(absolute.toString())).isEqualTo(absolute);
    assertThat(files.getPath("in").resolve(absolute)).isEqualTo(absolute);
  }

  @Test
  void faultsNameWhatWasTyped() {
    assertThatThrownBy(() -> Files.readString(files.getPath("in/none.csv")))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage("in/none.csv");
    assertThat(Files.exists(files.getPath("in/none.csv"))).isFalse();
  }

  @Test
  void pathsAreEqualWhereTheyStartAndLookTheSame() {
    assertThat(files.getPath("in/a.csv"))
        .isEqualTo(files.getPath("in").resolve("a.csv"))
        .isNotEqualTo(new WorkingDirectory(directory.resolve("in")).getPath("in/a.csv"));
    assertThat(files.getPath("in/deep").relativize(files.getPath("in/a.csv")))
        .isEqualTo(files.getPath("../a.csv"));
  }
}
