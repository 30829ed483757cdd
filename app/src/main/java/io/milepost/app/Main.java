package io.milepost.app;

import io.milepost.app.cli.Cli;
import io.milepost.app.cli.Homes;
import io.milepost.app.cli.OwnHomes;
import io.milepost.app.cli.ServedCommands;
import io.milepost.app.cli.Session;
import io.milepost.app.cli.SharedHome;
import io.milepost.app.cli.Surroundings;
import io.milepost.app.cli.output.Console;
import io.milepost.app.config.Home;
import io.milepost.app.event.ProgressLines;
import io.milepost.app.event.TerminalProgress;
import io.milepost.app.lineage.Lineage;
import io.milepost.app.load.LoadListeners;
import io.milepost.app.load.OpenHome;
import io.milepost.app.relay.RelayedCommand;
import io.milepost.model.RouteAssigners;
import io.milepost.routes.methods.RouteMethods;
import io.milepost.warehouse.Warehouse;
import io.milepost.warehouse.duckdb.DuckDbWarehouse;
import io.milepost.warehouse.duckdb.store.DuckDbSettings;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/** The program: joins the command line, the embedded engine and the display of progress. */
public final class Main {
  /** Tells which trips belong to routes. */
  public static final RouteAssigners ASSIGNERS = new RouteMethods();

  private static final Duration PROGRESS_LINES = Duration.ofSeconds(3);

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(Console.system(), Clock.systemUTC(), arguments));
  }

  /**
   * Runs one command.
   *
   * @return its exit code
   */
  public static int run(Console console, Clock clock, String... arguments) {
    Surroundings here = Surroundings.of(console);
    return new Cli(session(here, homes(clock), clock)).run(arguments);
  }

  /** Runs commands of other processes on a home that this one holds. */
  public static RelayedCommand relayed(OpenHome home, Clock clock) {
    return new ServedCommands(there -> session(there, new SharedHome(home, homes(clock)), clock));
  }

  private static Session session(Surroundings surroundings, Homes homes, Clock clock) {
    return new Session(
        surroundings,
        homes,
        surroundings.asker().whileThere(progress(surroundings.console(), clock)),
        (home, settings, notices) -> Serving.start(home, settings, notices, clock),
        clock);
  }

  private static Homes homes(Clock clock) {
    return new OwnHomes(
        (home, notices) -> warehouse(home, notices, clock),
        (home, notices) -> Lineage.attach(home, System.getenv(), notices, clock),
        clock);
  }

  /**
   * Opens the warehouse of a home.
   *
   * @param notices takes sentences for the user
   */
  public static Warehouse warehouse(Home home, Consumer<String> notices, Clock clock) {
    DuckDbSettings settings =
        DuckDbSettings.of(home.warehouseFile(), home.areasDirectory(), home.temporaryDirectory());
    return DuckDbWarehouse.open(settings, ASSIGNERS, clock, notices);
  }

  private static LoadListeners progress(Console console, Clock clock) {
    Console.Looks looks = console.looks();
    return looks.terminalErr()
        ? new TerminalProgress(
            new PrintStream(console.errBytes(), true, StandardCharsets.UTF_8),
            looks.colourErr(),
            looks.unicode(),
            looks.columns())
        : new ProgressLines(console.err()::println, clock, PROGRESS_LINES);
  }
}
