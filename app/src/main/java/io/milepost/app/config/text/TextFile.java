package io.milepost.app.config.text;

import io.milepost.model.UsageException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a text that a user names or keeps in a home: a declaration, SQL, GeoJSON. */
public final class TextFile {
  private TextFile() {}

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
