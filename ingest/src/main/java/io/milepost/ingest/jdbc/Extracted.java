package io.milepost.ingest.jdbc;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table that was extracted: delimited text with a header, in pieces.
 *
 * @param upTo the highest watermark of its rows; null without watermark or without rows
 */
public record Extracted(Path directory, int slices, @Nullable Bound upTo) {

  /** The text as a whole, decompressed; closed by the caller. */
  public InputStream open() {
    List<Path> files =
        Stream.concat(
                Stream.of(header(directory)),
                IntStream.range(0, slices).mapToObj(slice -> part(directory, slice)))
            .toList();
    return new SequenceInputStream(
        Collections.enumeration(files.stream().map(Extracted::open).toList()));
  }

  private static InputStream open(Path file) {
    try {
      return new ZstdInputStreamNoFinalizer(new BufferedInputStream(Files.newInputStream(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes the pieces, once the whole is kept elsewhere. */
  public void delete() {
    try {
      delete(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
