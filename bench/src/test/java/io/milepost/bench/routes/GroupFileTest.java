package io.milepost.bench.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupFileTest {
  @TempDir private Path directory;
  private Path truth;

  @BeforeEach
  void writeTruth() throws IOException {
    truth = Files.writeString(directory.resolve("truth.csv"), "row,route\n1,3\n2,\n3,3\n");
  }

  @Test
  void groupsMeetTheTruthLineByLine() throws IOException {
    assertThat(GroupFile.compare(groups("8\n8\n8\n"), truth).score())
        .isEqualTo(new PairScore(1, 3, 1));
    assertThat(GroupFile.compare(groups("8\n0\n8\n"), truth).score())
        .isEqualTo(new PairScore(1, 1, 1));
  }

  @Test
  void tooFewGroupsAreRefused() {
    assertThatThrownBy(() -> GroupFile.compare(groups("8\n0\n"), truth))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("there are fewer in");
  }

  @Test
  void tooManyGroupsAreRefused() {
    assertThatThrownBy(() -> GroupFile.compare(groups("8\n0\n8\n1\n"), truth))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("there are more in");
  }

  private Path groups(String lines) throws IOException {
    return Files.writeString(directory.resolve("groups.txt"), lines);
  }
}
