package io.milepost.app.cli.output;

import io.milepost.app.rows.CsvRows;
import io.milepost.model.UsageException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Files that a command writes where the user says, in UTF-8. One that is there is replaced. */
public final class ResultFile {
  private ResultFile() {}

  /** Writes a table as CSV (RFC 4180). */
  public static void csv(Path file, Table table) {
    write(file, out -> table.writeTo(new CsvRows(out)));
  }

  /**
   * Writes text; missing directories are made.
   *
   * @throws UsageException when the file cannot be written
   */
  public static void write(Path file, Consumer<PrintWriter> content) {
    if (Files.isDirectory(file)) {
      throw cannot(file, "it is a directory");
    }
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
        content.accept(out);
        if (out.checkError()) {
          throw cannot(file, "the disk may be full");
        }
      }
    } catch (IOException e) {
      throw cannot(file, e.toString());
    }
  }

  private static UsageException cannot(Path file, String reason) {
    return new UsageException("Expected to write '%s', but cannot: %s.".formatted(file, reason));
  }
}
