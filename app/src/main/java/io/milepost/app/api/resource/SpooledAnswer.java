package io.milepost.app.api.resource;

import io.milepost.app.api.operation.Call;
import io.milepost.app.config.Home;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * Answers of any length, which are written to a file first: so that their status says whether all
 * of them is there, however late something goes wrong.
 */
final class SpooledAnswer {
  private static final int BUFFER = 64 * 1024;

  private SpooledAnswer() {}

  /** Sends what {@code content} writes, in UTF-8. */
  static void send(Call call, Home home, String mediaType, Consumer<PrintWriter> content)
      throws IOException {
    Path file = Files.createTempFile(home.temporaryDirectory(), "answer", null);
    try {
      write(file, content);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
    call.context().contentType(mediaType).result(open(file));
  }

  private static void write(Path file, Consumer<PrintWriter> content) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
        PrintWriter writer = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
      content.accept(writer);
      if (writer.checkError()) {
        throw new IOException("the answer could not be written to " + file);
      }
    }
  }

  private static InputStream open(Path file) throws IOException {
    return new BufferedInputStream(
        Files.newInputStream(file, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE),
        BUFFER);
  }
}
