package io.milepost.app.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/** Which commands there are, in the order that the help shows them. */
final class Commands {
  private static final List<String> HELP = List.of("--help", "-h");

  private Commands() {}

  /** All commands. */
  static CommandLine tree(Session session) {
    Map<String, Supplier<Object>> all = all(session);
    return tree(session, all, List.copyOf(all.keySet()));
  }

  /**
   * The commands that {@code arguments} may mean: reading what all commands take costs more time
   * than a question to the warehouse. Arguments that are not understood may name others.
   */
  static CommandLine tree(Session session, String... arguments) {
    Map<String, Supplier<Object>> all = all(session);
    List<String> words = Arrays.asList(arguments);
    List<String> named = all.keySet().stream().filter(words::contains).toList();
    boolean few = !named.isEmpty() && words.stream().noneMatch(HELP::contains);
    return tree(session, all, few ? named : List.copyOf(all.keySet()));
  }

  private static CommandLine tree(
      Session session, Map<String, Supplier<Object>> all, List<String> names) {
    CommandLine milepost = new CommandLine(new MilepostCommand(session.options()));
    all.forEach(
        (name, maker) -> {
          if (names.contains(name)) {
            milepost.addSubcommand(name, maker.get());
          }
        });
    return milepost;
  }

  private static Map<String, Supplier<Object>> all(Session session) {
    Map<String, Supplier<Object>> all = new LinkedHashMap<>();
    all.put("ingest", () -> new IngestCommand(session));
    all.put("loads", () -> new LoadsCommand(session));
    all.put("watch", () -> new WatchCommand(session));
    all.put("rejects", () -> rejects(session));
    all.put("optimize", () -> new OptimizeCommand(session));
    all.put("report", () -> ReportCommand.tree(session));
    all.put("routes", () -> RoutesCommand.tree(session));
    all.put("areas", () -> AreasCommand.tree(session));
    all.put("query", () -> new QueryCommand(session));
    all.put("export", () -> new ExportCommand(session));
    all.put("datasets", () -> datasets(session));
    all.put("serve", () -> new ServeCommand(session));
    all.put("keys", () -> new KeysCommand(session));
    all.put("generate", () -> generate(session));
    all.put("prove", () -> new ProveCommand(session));
    return all;
  }

  private static CommandLine rejects(Session session) {
    return new CommandLine(new RejectsCommand(session))
        .addSubcommand(new RejectsRetryCommand(session));
  }

  private static CommandLine datasets(Session session) {
    return new CommandLine(new DatasetsCommand(session))
        .addSubcommand(new InferCommand(session))
        .addSubcommand(new RebuildCommand(session));
  }

  private static CommandLine generate(Session session) {
    return new CommandLine(new GenerateCommand())
        .addSubcommand(new GenerateTripsCommand(session))
        .addSubcommand(new GenerateVehicleEventsCommand(session))
        .addSubcommand(new GenerateFlightsCommand(session));
  }
}
