package io.milepost.app.landing;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import io.milepost.ingest.source.Sha256;
import io.milepost.model.DataException;
import io.milepost.model.RetryableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A copy of what arrives, while it arrives.
 *
 * @param hash SHA-256 of the bytes, lower-case hexadecimal
 * @param bytes how many there were
 */
record LandingCopy(String hash, long bytes) {
  private static final int CHUNK = 1 << 20;
  private static final int LEVEL = 3;

  /**
   * Copies {@code in} to its end into {@code file}, compressed.
   *
   * @param name what the user calls the source
   */
  static LandingCopy write(String name, InputStream in, Path file) {
    Sha256 sha256 = new Sha256();
    long bytes = 0;
    try (OutputStream out = compressed(file)) {
      byte[] chunk = new byte[CHUNK];
      for (int read = read(name, in, chunk); read > 0; read = read(name, in, chunk)) {
        sha256.add(chunk, 0, read);
        out.write(chunk, 0, read);
        bytes += read;
      }
    } catch (IOException e) {
      throw notKept(name, file, e);
    }
    return new LandingCopy(sha256.finish(), bytes);
  }

  private static OutputStream compressed(Path file) throws IOException {
    return new ZstdOutputStreamNoFinalizer(Files.newOutputStream(file), LEVEL)
        .setChecksum(true)
        .setWorkers(Runtime.getRuntime().availableProcessors());
  }

  private static int read(String name, InputStream in, byte[] chunk) {
    try {
      return in.readNBytes(chunk, 0, chunk.length);
    } catch (IOException e) {
      throw new RetryableException(
          "Reading %s failed: %s. Try again.".formatted(name, e.getMessage()), e);
    }
  }

  /** For what arrives and cannot be written to a file. */
  static RetryableException notKept(String name, Path file, IOException why) {
    return new RetryableException(
        "%s cannot be kept in '%s': %s. Make room there, or declare 'landing: none'."
            .formatted(name, file.getParent(), why.getMessage()),
        why);
  }

  /** For files that are damaged on the disk. */
  static DataException damaged(Path file, String how) {
    return new DataException(
        "'%s' is damaged (%s). Delete it, and ingest what it tells of again.".formatted(file, how));
  }
}
