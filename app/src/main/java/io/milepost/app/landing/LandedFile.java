package io.milepost.app.landing;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import io.milepost.model.RetryableException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * One arrival of a file, kept as it arrived.
 *
 * @param loadId the load that it arrived for
 * @param name what the user calls it, without credentials
 * @param hash SHA-256 of its bytes, lower-case hexadecimal
 * @param bytes its size as it arrived
 * @param file holds those bytes, compressed by zstd once more
 */
public record LandedFile(
    long loadId, String name, String hash, long bytes, Instant landedAt, Path file) {

  /**
   * The bytes as they arrived.
   *
   * @throws RetryableException when the file cannot be opened
   */
  public InputStream open() {
    try {
      return new SelfClosingStream(
          new ZstdInputStreamNoFinalizer(new BufferedInputStream(Files.newInputStream(file))));
    } catch (IOException e) {
      throw new RetryableException(
          "The landed copy '%s' of %s cannot be opened: %s. Get the file again and ingest it."
              .formatted(file, name, e.getMessage()),
          e);
    }
  }
}
