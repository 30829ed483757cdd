package io.milepost.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code milepost report}: what holds the questions together. */
@Command(
    name = "report",
    description = {"Ask what the trips say.", ""},
    footer = {
      "",
      "Examples:",
      "  milepost report weekly-average --region Prague",
      "  milepost report latest-datasource"
    })
final class ReportCommand {

  static CommandLine tree(Session session) {
    return new CommandLine(new ReportCommand())
        .addSubcommand(new WeeklyAverageCommand(session))
        .addSubcommand(new LatestDatasourceCommand(session))
        .addSubcommand(new RegionsCommand(session));
  }
}
