package io.milepost.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code milepost routes}: trips alike in origin, destination and time of day. */
@Command(
    name = "routes",
    description = {
      "Find routes: trips alike in origin, destination and time of day. Ask about them.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  milepost routes discover",
      "  milepost routes list --region Prague --top 10",
      "  milepost report weekly-average --region Prague --by-route"
    })
final class RoutesCommand {

  static CommandLine tree(Session session) {
    return new CommandLine(new RoutesCommand())
        .addSubcommand(new DiscoverCommand(session))
        .addSubcommand(new ListRoutesCommand(session))
        .addSubcommand(new WhyCommand(session))
        .addSubcommand(new ExportRoutesCommand(session));
  }
}
