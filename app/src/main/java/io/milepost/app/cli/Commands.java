package io.milepost.app.cli;

import picocli.CommandLine;

/** Which commands there are, in the order that the help shows them. */
final class Commands {
  private Commands() {}

  static CommandLine tree(Session session) {
    CommandLine milepost = new CommandLine(new MilepostCommand(session.options()));
    return milepost
        .addSubcommand(new IngestCommand(session))
        .addSubcommand(new LoadsCommand(session))
        .addSubcommand(rejects(session))
        .addSubcommand(new OptimizeCommand(session))
        .addSubcommand(ReportCommand.tree(session))
        .addSubcommand(RoutesCommand.tree(session))
        .addSubcommand(AreasCommand.tree(session))
        .addSubcommand(new QueryCommand(session))
        .addSubcommand(new ExportCommand(session))
        .addSubcommand(
            new CommandLine(new DatasetsCommand(session))
                .addSubcommand(new InferCommand(session))
                .addSubcommand(new RebuildCommand(session)))
        .addSubcommand(new ServeCommand(session))
        .addSubcommand(new KeysCommand(session))
        .addSubcommand(generate(session))
        .addSubcommand(new ProveCommand(session));
  }

  private static CommandLine rejects(Session session) {
    return new CommandLine(new RejectsCommand(session))
        .addSubcommand(new RejectsRetryCommand(session));
  }

  private static CommandLine generate(Session session) {
    return new CommandLine(new GenerateCommand())
        .addSubcommand(new GenerateTripsCommand(session))
        .addSubcommand(new GenerateVehicleEventsCommand(session))
        .addSubcommand(new GenerateFlightsCommand());
  }
}
