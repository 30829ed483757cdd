package io.milepost.app.cli;

import io.milepost.app.cli.output.Console;
import io.milepost.app.cli.output.Output;
import io.milepost.app.config.Home;
import io.milepost.app.load.LoadCoordinator;
import io.milepost.app.load.LoadListeners;
import io.milepost.app.load.OpenHome;
import io.milepost.app.load.ServerStart;
import io.milepost.ingest.remote.ShownAddress;
import io.milepost.model.UsageException;
import io.milepost.warehouse.Warehouse;
import java.time.Clock;
import java.util.function.Function;

/**
 * What a command has at hand in one run of the program. Options are read before a command runs, so
 * ask for the home and the output only then.
 */
public final class Session {
  private final GlobalOptions options = new GlobalOptions();
  private final Console console;
  private final Function<Home, Warehouse> engine;
  private final LoadListeners listeners;
  private final ServerStart server;
  private final Clock clock;
  private String commandLine = "milepost";

  /**
   * @param engine opens the warehouse of a home
   * @param listeners hear how loads go
   * @param server starts servers
   */
  public Session(
      Console console,
      Function<Home, Warehouse> engine,
      LoadListeners listeners,
      ServerStart server,
      Clock clock) {
    this.console = console;
    this.engine = engine;
    this.listeners = listeners;
    this.server = server;
    this.clock = clock;
  }

  void commandLine(String... arguments) {
    commandLine = ShownAddress.of("milepost " + String.join(" ", arguments));
  }

  public GlobalOptions options() {
    return options;
  }

  public Console console() {
    return console;
  }

  public Clock clock() {
    return clock;
  }

  /** Hear how loads go. */
  public LoadListeners listeners() {
    return listeners;
  }

  /** Starts servers. */
  ServerStart server() {
    return server;
  }

  /** The home that was asked for, whether it is there or not. */
  public Home home() {
    return new Home(options.home());
  }

  /** Takes the result, in the format that was asked for. */
  public Output output() {
    return new Output(options.format(), console);
  }

  /** Tells the user something beside the result, on standard error. */
  public void notice(String sentence) {
    console.err().println(sentence);
  }

  /** Loads into an open home. */
  LoadCoordinator coordinator(OpenHome opened) {
    return new LoadCoordinator(
        opened.warehouse(), opened.home(), listeners, opened.events(), clock);
  }

  /** Opens the home, which is made when it is not there yet. */
  public OpenHome openHome() {
    return openHome(home());
  }

  /** Opens a home other than the one that was asked for. */
  OpenHome openHome(Home home) {
    return OpenHome.open(home, engine, commandLine, options.patience(), this::notice, clock);
  }

  /**
   * Opens the home for a question.
   *
   * @throws UsageException when nothing was ever loaded there
   */
  public OpenHome openExistingHome() {
    Home home = home();
    if (!home.hasWarehouse()) {
      throw new UsageException(
          "Expected a warehouse in '%s', found none. Load something first ('milepost ingest FILE'), or name another home with --home."
              .formatted(home.directory()));
    }
    return openHome();
  }
}
