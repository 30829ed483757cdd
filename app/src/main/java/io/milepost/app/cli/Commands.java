package io.milepost.app.cli;

import picocli.CommandLine;

/** Which commands there are, in the order that the help shows them. */
final class Commands {
  private Commands() {}

  static CommandLine tree(Session session) {
    CommandLine milepost = new CommandLine(new MilepostCommand(session.options()));
    milepost.addSubcommand(new LoadsCommand(session));
    milepost.addSubcommand(new RejectsCommand(session));
    milepost.addSubcommand(new DatasetsCommand(session));
    milepost.addSubcommand(new QueryCommand(session));
    milepost.addSubcommand(
        new CommandLine(new GenerateCommand()).addSubcommand(new GenerateTripsCommand(session)));
    return milepost;
  }
}
