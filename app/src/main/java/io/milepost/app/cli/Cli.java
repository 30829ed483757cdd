package io.milepost.app.cli;

import io.milepost.app.cli.output.Console;
import io.milepost.app.relay.RelayClient;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** The command line: reads the arguments, runs the command they name, gives the exit code. */
public final class Cli {
  private static final int HELP_WIDTH = 80;

  static {
    // Without it picocli looks for a class of Groovy at every start, which opens all libraries.
    System.setProperty("picocli.disable.closures", "true");
  }

  private final Session session;

  public Cli(Session session) {
    this.session = session;
  }

  /** Runs one command; nothing it throws comes out of here. */
  public int run(String... arguments) {
    session.commandLine(arguments);
    try {
      int code = named(arguments).execute(arguments);
      session.console().flush();
      return code;
    } catch (RuntimeException | Error e) {
      return faults().failed(e);
    }
  }

  /** The commands that the arguments may mean; what is wrong with them is said by all commands. */
  private CommandLine named(String... arguments) {
    return commandLine(Commands.tree(session, arguments), arguments)
        .setParameterExceptionHandler((fault, words) -> all(words).execute(words));
  }

  private CommandLine all(String... arguments) {
    return commandLine(Commands.tree(session), arguments)
        .setParameterExceptionHandler((fault, words) -> faults().wrongUsage(fault));
  }

  private CommandLine commandLine(CommandLine tree, String... arguments) {
    keepOrder(tree);
    return settings(tree)
        .setExecutionExceptionHandler(
            (fault, command, parsed) ->
                fault instanceof ServedHomeException served
                    ? relay(served, arguments)
                    : faults().failed(fault));
  }

  /** Has the server run the command that has not begun here. */
  private int relay(ServedHomeException served, String... arguments) {
    Surroundings at = session.surroundings();
    Console console = at.console();
    try (RelayClient server = served.server()) {
      String command = Invocation.of(at, arguments).toJson();
      return server.run(command, at.asker().standardInput(), console.bytes(), console.errBytes());
    } catch (RuntimeException e) {
      return faults().failed(e);
    }
  }

  /** Help lists a command's own options first, in the order of their declaration. */
  private static void keepOrder(CommandLine command) {
    command.getCommandSpec().usageMessage().sortOptions(false).sortSynopsis(false);
    command.getSubcommands().values().forEach(Cli::keepOrder);
  }

  private Faults faults() {
    return new Faults(session.console().err(), session.options()::verbose);
  }

  private CommandLine settings(CommandLine tree) {
    Console console = session.console();
    return tree.registerConverter(Path.class, session.surroundings().files()::getPath)
        .setOut(console.out())
        .setErr(console.err())
        .setColorScheme(
            Help.defaultColorScheme(console.looks().colour() ? Help.Ansi.ON : Help.Ansi.OFF))
        .setUsageHelpWidth(HELP_WIDTH)
        .setPosixClusteredShortOptionsAllowed(false)
        .setExpandAtFiles(false);
  }
}
