package io.milepost.app.cli;

import io.milepost.model.RetryableException;
import io.milepost.model.UsageException;
import java.io.BufferedOutputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Where made-up rows go. */
final class MadeUpFile {
  private MadeUpFile() {}

  /**
   * Opens a file, in place of what it holds.
   *
   * @throws UsageException when it cannot be written
   */
  static OutputStream open(Path file) {
    try {
      return new BufferedOutputStream(new FileOutputStream(file.toFile()));
    } catch (FileNotFoundException e) {
      throw new UsageException(
          "Expected a file that can be written, but cannot open %s.".formatted(e.getMessage()));
    }
  }

  /** For rows of a kind, such as {@code the trips}, that could not be written to their end. */
  static RetryableException notWritten(String rows, IOException why) {
    return new RetryableException(
        "Could not write %s: %s. Make room, and try again.".formatted(rows, why.getMessage()), why);
  }
}
