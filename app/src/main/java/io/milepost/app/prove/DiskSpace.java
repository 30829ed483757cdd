package io.milepost.app.prove;

import io.milepost.model.RetryableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a proof needs on disk at the largest size, where it needs most. */
final class DiskSpace {
  /** The CSV 128, the warehouse 70, what a load spills 50; and some to spare. */
  private static final long BYTES_PER_ROW = 300;

  private static final long BYTES_AT_LEAST = 64 << 20;

  private DiskSpace() {}

  static long needed(long rows) {
    return BYTES_AT_LEAST + rows * BYTES_PER_ROW;
  }

  /**
   * Looks before anything is written.
   *
   * @param directory that exists
   * @throws RetryableException when there is too little, saying how much is needed
   */
  static void require(Path directory, long rows) throws IOException {
    long needed = needed(rows);
    long free = Files.getFileStore(directory).getUsableSpace();
    if (free < needed) {
      throw new RetryableException(
          "Expected %s free in '%s' for %s trips, found %s. Name a larger disk with --dir, or prove fewer with --rows."
              .formatted(
                  Amounts.bytes((double) needed),
                  directory,
                  Amounts.grouped(rows),
                  Amounts.bytes((double) free)));
    }
  }
}
