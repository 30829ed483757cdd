package io.milepost.app.infer;

import io.milepost.ingest.source.Content;
import io.milepost.ingest.source.TextKind;
import io.milepost.model.RetryableException;
import io.milepost.model.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a file begins.
 *
 * @param name what the user calls it
 * @param text whole lines, or the beginning of one that is very long, decompressed; bytes that are
 *     not UTF-8 are replaced by U+FFFD
 * @param whole whether it is all of the file
 */
public record Sample(String name, String text, boolean whole) {
  /** Enough to see what is rare, little enough to be looked at many times. */
  private static final int MOST_BYTES = 8 << 20;

  /**
   * Reads the beginning of a file.
   *
   * @throws UsageException when there is no such file, or nothing in it
   */
  public static Sample read(Path file) {
    return read(file, MOST_BYTES);
  }

  static Sample read(Path file, int most) {
    if (!Files.isRegularFile(file)) {
      throw new UsageException("Expected a file to look at, but '%s' is none.".formatted(file));
    }
    try (InputStream in = Files.newInputStream(file);
        Content content = Content.open(file.toString(), in, Files.size(file), TextKind.ANY)) {
      byte[] bytes = content.readUpTo(most);
      String text = new String(bytes, StandardCharsets.UTF_8);
      boolean whole = bytes.length < most;
      int end = whole ? text.length() : text.lastIndexOf('\n') + 1;
      String lines = end == 0 ? text : text.substring(0, end);
      if (lines.isBlank()) {
        throw new UsageException("Expected rows in '%s', found none.".formatted(file));
      }
      return new Sample(file.toString(), lines, whole);
    } catch (IOException e) {
      throw new RetryableException("'%s' cannot be read: %s.".formatted(file, e), e);
    }
  }
}
