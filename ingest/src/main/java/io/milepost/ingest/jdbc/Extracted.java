package io.milepost.ingest.jdbc;

import io.milepost.model.RetryableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table that was extracted: delimited text with a header, in pieces.
 *
 * @param table its name for messages
 * @param upTo the highest watermark of its rows; null without watermark or without rows
 */
public record Extracted(String table, Path directory, int slices, @Nullable Bound upTo) {

  /**
   * The text as a whole, decompressed; closed by the caller. Reading throws a {@link
   * RetryableException} when a piece is not there any more.
   */
  public InputStream open() {
    List<Path> files =
        Stream.concat(
                Stream.of(header(directory)),
                IntStream.range(0, slices).mapToObj(slice -> part(directory, slice)))
            .toList();
    return new PiecesInputStream(table, files);
  }

  /**
   * Deletes the pieces, once the whole is kept elsewhere.
   *
   * @throws RetryableException when they cannot be
   */
  public void delete() {
    try {
      delete(directory);
    } catch (IOException e) {
      throw new RetryableException(
          "The pieces of %s in %s cannot be deleted: %s. Delete them yourself."
              .formatted(table, directory, e.getMessage()),
          e);
    }
  }

  static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  static Path header(Path directory) {
    return directory.resolve("header.csv.zst");
  }

  static Path part(Path directory, int slice) {
    return directory.resolve("slice-%04d.csv.zst".formatted(slice));
  }
}
