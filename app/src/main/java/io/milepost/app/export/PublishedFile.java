package io.milepost.app.export;

import io.milepost.ingest.source.DurableFile;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Puts a complete file in its place, on the same disk or another. */
final class PublishedFile {
  /** What the file of a partition is called. */
  static final String NAME = "data.parquet";

  /** Readers of Hive's folders leave out names that begin so. */
  private static final String HALF = "_half-" + NAME;

  private PublishedFile() {}

  static void publish(Path staged, Path target) throws IOException {
    Path half = target.resolveSibling(HALF);
    Files.createDirectories(target.resolveSibling(".").normalize());
    try {
      DurableFile.publish(staged, target);
    } catch (AtomicMoveNotSupportedException e) { // another disk
      try {
        Files.copy(staged, half, StandardCopyOption.REPLACE_EXISTING);
        DurableFile.publish(half, target);
      } finally {
        Files.deleteIfExists(half);
      }
    }
  }
}
