package io.milepost.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code milepost areas}: areas that are asked about by name. */
@Command(
    name = "areas",
    description = {"Save areas by name, to ask about them with --area NAME.", ""},
    footer = {
      "",
      "Examples:",
      "  milepost areas save centre --bbox 14.38,50.05,14.47,50.11",
      "  milepost areas list"
    })
final class AreasCommand {

  static CommandLine tree(Session session) {
    return new CommandLine(new AreasCommand())
        .addSubcommand(new SaveAreaCommand(session))
        .addSubcommand(new ListAreasCommand(session));
  }
}
