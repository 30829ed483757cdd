package io.milepost.ingest.source;

import com.github.luben.zstd.ZstdIOException;
import io.milepost.model.DataException;
import io.milepost.model.MilepostException;
import io.milepost.model.RetryableException;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.ZipException;

/** Words for a source that could not be read to its end, and how far it got. */
final class ReadFailure {
  private ReadFailure() {}

  /**
   * @param storedBytes bytes taken, as stored
   * @param contentBytes bytes of content that they gave
   */
  static MilepostException of(
      String name,
      Compression compression,
      long storedBytes,
      long contentBytes,
      IOException cause) {
    if (isCut(cause)) {
      return new DataException(
          String.format(
              Locale.ROOT,
              "%s ends in the middle of its %s, after %,d bytes%s. Get the whole file again.",
              name,
              compression.word(),
              storedBytes,
              ofContent(contentBytes)),
          cause);
    }
    if (cause instanceof ZipException || cause instanceof ZstdIOException) {
      return new DataException(
          String.format(
              Locale.ROOT,
              "%s holds damaged %s (%s) before byte %,d%s. Get the file again.",
              name,
              compression.word(),
              cause.getMessage(),
              storedBytes,
              ofContent(contentBytes)),
          cause);
    }
    return new RetryableException(
        String.format(
            Locale.ROOT,
            "Reading %s failed after %,d bytes: %s. Try again.",
            name,
            storedBytes,
            cause.getMessage()),
        cause);
  }

  private static String ofContent(long bytes) {
    return bytes == 0 ? "" : String.format(Locale.ROOT, " (%,d of content)", bytes);
  }

  private static boolean isCut(IOException cause) {
    return cause instanceof EOFException
        || cause instanceof ZstdIOException
            && String.valueOf(cause.getMessage()).contains("Truncated");
  }
}
