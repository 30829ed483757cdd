package io.milepost.app.report;

import io.milepost.model.UsageException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a file that is part of a question: SQL, say, or GeoJSON. */
public final class QuestionFile {
  private QuestionFile() {}

  /**
   * The whole text of a file.
   *
   * @param expected what the file should hold, for errors
   * @throws UsageException when it cannot be read
   */
  public static String read(Path file, String expected) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UsageException(
          "Expected a file with %s, but '%s' cannot be read: %s."
              .formatted(expected, file, reason(e)));
    }
  }

  private static String reason(IOException fault) {
    if (fault instanceof NoSuchFileException) {
      return "there is no such file";
    }
    return fault instanceof CharacterCodingException ? "it is not UTF-8 text" : fault.toString();
  }
}
