package io.milepost.ingest.csv;

import io.milepost.ingest.source.BlockSizes;
import io.milepost.model.TripDataset;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One conformance case: options of the dataset, the input, and what must come out of it. See {@code
 * cases/README.md} for the format.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Case(String name, Map<String, String> options, byte[] input, List<String> expected) {

  @Override
  public String toString() {
    return name;
  }

  TripDataset dataset() {
    return CaseDataset.of(options);
  }

  BlockSizes sizes(int chunkBytes) {
    return new BlockSizes(
        chunkBytes, Integer.parseInt(options.getOrDefault("max_row_bytes", "1000000")));
  }

  static List<Case> all() {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .filter(file -> file.toString().endsWith(".case"))
          .sorted()
          .map(Case::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Case read(Path file) {
    try {
      String text = Files.readString(file);
      int input = text.indexOf("--- input\n");
      int expected = text.indexOf("--- expected\n");
      Map<String, String> options = new HashMap<>();
      text.substring(0, input)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> options.put(line.split(": ", 2)[0], line.split(": ", 2)[1]));
      return new Case(
          file.getFileName().toString(),
          options,
          unescape(text.substring(input + "--- input\n".length(), expected)),
          text.substring(expected + "--- expected\n".length()).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] unescape(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] != '\\') {
        out.write(bytes[i]);
        continue;
      }
      switch (bytes[++i]) {
        case '\n' -> {}
        case 'r' -> out.write('\r');
        case 't' -> out.write('\t');
        case '\\' -> out.write('\\');
        case 'x' -> {
          out.write(Integer.parseInt(text(bytes, i + 1, 2), 16));
          i += 2;
        }
        default -> throw new IllegalArgumentException("No escape " + (char) bytes[i]);
      }
    }
    return out.toByteArray();
  }

  private static String text(byte[] bytes, int from, int length) {
    return new String(bytes, from, length, StandardCharsets.US_ASCII);
  }

  private static Path folder() {
    try {
      return Path.of(Case.class.getResource("cases").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
