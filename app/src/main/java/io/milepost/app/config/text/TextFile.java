package io.milepost.app.config.text;

import io.milepost.model.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a text that a user names or keeps in a home: a declaration, SQL, GeoJSON. */
public final class TextFile {
  /** More than anybody writes, and little enough to be held in memory several times. */
  private static final int MOST_BYTES = 64 << 20;

  private TextFile() {}

  /**
   * The whole text of a file.
   *
   * @param expected what the file should hold, for errors
   * @throws UsageException when it cannot be read, or is larger than 64 MiB
   */
  public static String read(Path file, String expected) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw tooLarge(file, expected);
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IOException e) {
      throw new UsageException(
          "Expected a file with %s, but '%s' cannot be read: %s."
              .formatted(expected, file, reason(e)));
    }
  }

  private static UsageException tooLarge(Path file, String expected) {
    return new UsageException(
        "Expected a file with %s of at most %d MiB, but '%s' is larger. Shorten or split it."
            .formatted(expected, MOST_BYTES >> 20, file));
  }

  private static String reason(IOException fault) {
    if (fault instanceof NoSuchFileException) {
      return "there is no such file";
    }
    return fault instanceof CharacterCodingException ? "it is not UTF-8 text" : fault.toString();
  }
}
