package io.milepost.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The program itself: what holds the commands together. */
@Command(
    name = "milepost",
    description = {"A trip-data warehouse in one program: trips in, weekly averages out.", ""},
    versionProvider = Version.class,
    footer = {
      "",
      "Start here:",
      "  milepost ingest trips.csv",
      "  milepost report weekly-average --region Prague",
      "",
      "'milepost COMMAND --help' tells more about a command.",
      "Exit codes: 0 done, 1 failed, 2 wrong usage or configuration, 3 data refused."
    })
final class MilepostCommand {
  @Mixin
  @SuppressWarnings("unused") // picocli looks at it
  private final GlobalOptions options;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  @SuppressWarnings("unused") // picocli looks at it
  private boolean version;

  MilepostCommand(GlobalOptions options) {
    this.options = options;
  }
}
