package io.milepost.app.cli;

import io.milepost.app.cli.output.OutputFormat;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that every command takes, before its name or after. */
public final class GlobalOptions {

  @Option(
      names = "--home",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Where everything is kept (default: ./milepost-home).")
  private Path home;

  @Option(
      names = "--format",
      paramLabel = "table|json|csv",
      scope = ScopeType.INHERIT,
      converter = FormatWord.class,
      description = "How the result is printed (default: table).")
  private OutputFormat format = OutputFormat.TABLE;

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      scope = ScopeType.INHERIT,
      description = "How long to wait for another process at this home (default: 600).")
  private long waitSeconds = 600;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show where in the program an error comes from.")
  private boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  @SuppressWarnings("unused") // picocli looks at it
  private boolean help;

  GlobalOptions(FileSystem files) {
    home = files.getPath("milepost-home");
  }

  public Path home() {
    return home;
  }

  public OutputFormat format() {
    return format;
  }

  /** How long to wait while another process holds the home. */
  public Duration patience() {
    return Duration.ofSeconds(waitSeconds);
  }

  public boolean verbose() {
    return verbose;
  }

  /** The format by its word. */
  static final class FormatWord extends EnumWord<OutputFormat> {
    FormatWord() {
      super(OutputFormat.class);
    }
  }
}
