package io.milepost.app.cli;

import io.milepost.app.cli.output.Console;
import io.milepost.app.cli.output.Output;
import io.milepost.app.config.Claim;
import io.milepost.app.config.Home;
import io.milepost.app.load.LoadCoordinator;
import io.milepost.app.load.LoadListeners;
import io.milepost.app.load.OpenHome;
import io.milepost.app.load.ServerStart;
import io.milepost.app.relay.RelayClient;
import io.milepost.ingest.remote.ShownAddress;
import io.milepost.model.RetryableException;
import io.milepost.model.UsageException;
import java.time.Clock;
import java.util.function.Consumer;

/**
 * What a command has at hand in one run of the program. Options are read before a command runs, so
 * ask for the home and the output only then.
 */
public final class Session {
  private final GlobalOptions options;
  private final Surroundings surroundings;
  private final Homes homes;
  private final LoadListeners listeners;
  private final ServerStart server;
  private final Clock clock;
  private String commandLine = "milepost";

  /**
   * @param surroundings where the command was typed
   * @param listeners hear how loads go
   * @param server starts servers
   */
  public Session(
      Surroundings surroundings,
      Homes homes,
      LoadListeners listeners,
      ServerStart server,
      Clock clock) {
    this.options = new GlobalOptions(surroundings.files());
    this.surroundings = surroundings;
    this.homes = homes;
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

  /** Where the command was typed. */
  Surroundings surroundings() {
    return surroundings;
  }

  public Console console() {
    return surroundings.console();
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
    return new Output(options.format(), console());
  }

  /** Tells the user something beside the result, on standard error. */
  public void notice(String sentence) {
    console().err().println(sentence);
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

  private Claim claim() {
    return new Claim(commandLine, options.patience(), this::notice);
  }

  /**
   * Opens the home for as long as a server runs.
   *
   * @param notices takes sentences for the server's log
   * @throws RetryableException when another server holds it
   */
  OpenHome openHomeToServe(Consumer<String> notices) {
    try {
      return homes.open(home(), new Claim(commandLine, options.patience(), notices));
    } catch (ServedHomeException e) {
      try (RelayClient server = e.server()) {
        throw new RetryableException(
            "The home '%s' is served already, at %s. Stop that server first."
                .formatted(home().directory(), server.about()));
      }
    }
  }

  /** Opens a home other than the one that was asked for. */
  OpenHome openHome(Home home) {
    return homes.open(home, claim());
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
