package io.milepost.ingest.jdbc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.RetryableException;
import io.milepost.model.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What an extraction says when it cannot be done, on every database. */
abstract class ExtractionFaultsContract extends ExtractionFrame {
  /** Of the 4,095 bytes that Linux takes. */
  private static final int MOST_OF_A_PATH = 4_070;

  @Test
  void aMissingPieceIsNamed() throws IOException {
    Extracted extracted = at(NOON, table("trips", null, 3)).run(null);
    Files.delete(pieces.resolve("slice-0001.csv.zst"));
    assertThatThrownBy(() -> lines(extracted))
        .isInstanceOf(RetryableException.class)
        .hasMessageContaining("slice-0001.csv.zst")
        .hasMessageContaining("#trips");
  }

  /** Names of files are too long there. */
  @Test
  void aDiskThatTakesNoFilesIsNotTheDatabasesFault() {
    Path deep = directory;
    while (deep.toString().length() < MOST_OF_A_PATH) {
      deep = deep.resolve("d".repeat(Math.min(200, MOST_OF_A_PATH - deep.toString().length())));
    }
    pieces = deep;
    assertThatThrownBy(() -> rows(table("trips", null, 3)))
        .isInstanceOf(RetryableException.class)
        .hasMessageContaining("cannot be written to")
        .hasMessageContaining("File name too long");
  }

  @Test
  void aMissingTableIsNamed() {
    assertThatThrownBy(() -> rows(table("nowhere", null, null)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("nowhere")
        .hasMessageContaining("cannot be read");
  }

  @Test
  void rangesNeedWholeNumbers() {
    JdbcTable table =
        new JdbcTable(
            url(), "DB_USER", "DB_PASSWORD", "trips", null, new JdbcTable.Ranges("note", 2));
    assertThatThrownBy(() -> rows(table))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("Expected the column 'note' of 'ranges' to hold whole numbers");
  }

  @Test
  void anUnsetVariableIsNamed() {
    JdbcTable table = new JdbcTable(url(), "DB_NOBODY", null, "trips", null, null);
    assertThatThrownBy(() -> rows(table))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("environment variable DB_NOBODY, which is not set");
  }

  @Test
  void nobodyListens() {
    String nowhere = url().replaceFirst("(//[^:/]+):\\d+", "$1:1");
    JdbcTable table = new JdbcTable(nowhere, "DB_USER", "DB_PASSWORD", "trips", null, null);
    assertThatThrownBy(() -> rows(table))
        .isInstanceOf(RetryableException.class)
        .hasMessageContaining("cannot be extracted")
        .hasMessageNotContaining("..");
  }
}
