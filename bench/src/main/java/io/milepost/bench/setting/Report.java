package io.milepost.bench.setting;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the bench found, printed as it is found and kept for the log. */
public final class Report {
  private final StringBuilder log = new StringBuilder();
  private final PrintStream out;
  private final PrintStream err;

  public Report(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** A line of the result. */
  public void line(String text) {
    out.println(text);
    log.append(text).append('\n');
  }

  /** A line of the result that begins something new. */
  public void heading(String text) {
    line("");
    line(text);
  }

  /** A line about what is going on, beside the result. */
  public void progress(String text) {
    err.println("bench: " + text);
  }

  public void writeTo(Path file) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    if (directory != null) {
      Files.createDirectories(directory);
    }
    Files.writeString(file, log, StandardCharsets.UTF_8);
  }
}
