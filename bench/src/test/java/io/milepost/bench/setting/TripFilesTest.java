package io.milepost.bench.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TripFilesTest {
  @TempDir private Path directory;
  private Path csv;

  @BeforeEach
  void writeTrips() throws IOException {
    csv = Files.writeString(directory.resolve("trips.csv"), "head\na\nb\nc\nd\ne\n");
  }

  @Test
  void eachPartHasTheHeader() throws IOException {
    Path parts = Files.createDirectory(directory.resolve("parts"));

    assertThat(TripFiles.split(csv, parts, 2)).isEqualTo(3);

    assertThat(parts.resolve("part-000000.csv")).hasContent("head\na\nb");
    assertThat(parts.resolve("part-000001.csv")).hasContent("head\nc\nd");
    assertThat(parts.resolve("part-000002.csv")).hasContent("head\ne");
  }

  @Test
  void noEmptyPartIsMade() throws IOException {
    Path parts = Files.createDirectory(directory.resolve("parts"));

    assertThat(TripFiles.split(csv, parts, 5)).isEqualTo(1);

    assertThat(parts).isDirectoryContaining("glob:**part-000000.csv");
    assertThat(parts.resolve("part-000001.csv")).doesNotExist();
  }

  @Test
  void knownRowsFollowFreshOnes() throws IOException {
    Path fresh = Files.writeString(directory.resolve("fresh.csv"), "head\nx\ny\n");
    Path joined = directory.resolve("joined.csv");

    TripFiles.join(fresh, csv, 2, joined);

    assertThat(joined).hasContent("head\nx\ny\na\nb");
  }

  @Test
  void shuffledRowsAreTheSameInAnotherOrder() throws IOException {
    Path shuffled = directory.resolve("shuffled.csv");

    TripFiles.shuffle(csv, shuffled, 1);

    assertThat(Files.readAllLines(shuffled))
        .startsWith("head")
        .containsExactlyInAnyOrder("head", "a", "b", "c", "d", "e")
        .isNotEqualTo(Files.readAllLines(csv));
  }
}
