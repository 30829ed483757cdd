package io.milepost.ingest.rejection;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.Rejection;
import io.milepost.model.RejectionCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectionSpoolTest {
  @Property(tries = 50)
  void handsOutRowsInTheOrderOfTheirLinesWhateverMemoryThereIs(
      @ForAll @IntRange(max = 400) int memoryBytes, @ForAll @IntRange(min = 1, max = 20) int blocks)
      throws Exception {
    Path parent = Files.createTempDirectory("spool");
    Path directory = parent.resolve("made-when-needed");
    try (RejectionSpool spool = new RejectionSpool(directory, memoryBytes)) {
      for (int block = blocks - 1; block >= 0; block--) {
        end(spool, block, 2);
      }
      assertThat(spool.count()).isEqualTo(2L * blocks);
      assertThat(list(spool)).isEqualTo(expected(blocks)).isEqualTo(list(spool));
    } finally {
      Files.deleteIfExists(directory);
      Files.delete(parent);
    }
  }

  @Test
  void leavesNoFileBehind(@TempDir Path directory) throws Exception {
    try (RejectionSpool spool = new RejectionSpool(directory, 0)) {
      end(spool, 0, 5);
      assertThat(list(spool)).hasSize(5);
      try (var files = Files.list(directory)) {
        assertThat(files).as("deleted while open").isEmpty();
      }
    }
  }

  /** A block of ten lines with rows on its lines 0, 1 … */
  private static void end(RejectionSpool spool, int block, int count) {
    RejectedRows rows = new RejectedRows();
    for (int i = 0; i < count; i++) {
      byte[] raw = ("ř\n" + block + "." + i).getBytes(StandardCharsets.UTF_8);
      rows.add(i, "f" + i, RejectionCode.BAD_POINT, "reason ž", raw, 0, raw.length);
    }
    spool.endBlock(block, 10, rows);
  }

  private static List<Rejection> expected(int blocks) {
    List<Rejection> expected = new ArrayList<>();
    for (int block = 0; block < blocks; block++) {
      for (int i = 0; i < 2; i++) {
        expected.add(
            new Rejection(
                1 + 10L * block + i,
                "f" + i,
                RejectionCode.BAD_POINT,
                "reason ž",
                "ř\n" + block + "." + i));
      }
    }
    return expected;
  }

  private static List<Rejection> list(RejectionSpool spool) {
    List<Rejection> list = new ArrayList<>();
    spool.forEach(list::add);
    return list;
  }
}
