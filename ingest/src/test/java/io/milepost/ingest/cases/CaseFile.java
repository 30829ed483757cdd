package io.milepost.ingest.cases;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One conformance case as it is written: what is declared, the input, and what must come out of it.
 * See {@code cases/README.md} beside the cases for the format.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record CaseFile(String name, List<String> declared, byte[] input, List<String> expected) {

  @Override
  public String toString() {
    return name;
  }

  /** All cases beside a class, in the order of their names. */
  public static List<CaseFile> all(Class<?> test) {
    try (Stream<Path> files = Files.list(folder(test))) {
      return files
          .filter(file -> file.toString().endsWith(".case"))
          .sorted()
          .map(CaseFile::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CaseFile read(Path file) {
    try {
      String text = Files.readString(file);
      int input = text.indexOf("--- input\n");
      int expected = text.indexOf("--- expected\n");
      return new CaseFile(
          file.getFileName().toString(),
          text.substring(0, input).lines().filter(line -> !line.startsWith("#")).toList(),
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

  private static Path folder(Class<?> test) {
    try {
      return Path.of(test.getResource("cases").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
