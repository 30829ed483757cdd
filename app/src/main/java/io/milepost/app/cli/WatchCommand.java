package io.milepost.app.cli;

import io.milepost.app.cli.output.OutputFormat;
import io.milepost.app.load.CloudEventJson;
import io.milepost.app.load.EventTail;
import io.milepost.app.load.OpenHome;
import io.milepost.app.load.RejectedRows;
import io.milepost.app.rows.CsvRows;
import io.milepost.model.Load;
import io.milepost.model.LoadEvent;
import io.milepost.model.LoadState;
import io.milepost.model.RetryableException;
import io.milepost.warehouse.EventLog;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code milepost watch}: follows loads as they go. */
@Command(
    name = "watch",
    description = {
      "Follow a load from its beginning to its end, or all loads from now on.",
      "",
      "What happens comes as a line each, how far a source is read as a bar on a terminal."
          + " Loads of other processes are followed live while 'milepost serve' runs. The exit"
          + " code is that of the load: 0 when it brought what it was to bring, 1 when it failed"
          + " or was cancelled, 3 when it was refused.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  milepost watch 3",
      "  milepost watch",
      "  milepost watch --json --after 120 | jq .type"
    })
final class WatchCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final int RECENT = 1000;

  private final Session session;
  private final Instant typed;

  @Parameters(
      arity = "0..1",
      paramLabel = "LOAD",
      converter = LoadId.class,
      description = "The load's id. Without it: all loads, from now on, until Ctrl-C.")
  private @Nullable Long loadId;

  @Option(
      names = "--after",
      paramLabel = "ID",
      description = "Begin behind this event; 0 is before the first that ever was.")
  private @Nullable Long after;

  @Option(
      names = "--json",
      description =
          "Print each event as a CloudEvent (JSON) in a line, instead of what --format says.")
  private boolean json;

  WatchCommand(Session session) {
    this.session = session;
    this.typed = session.clock().instant();
  }

  @Override
  public Integer call() throws InterruptedException {
    try (OpenHome home = session.openExistingHome()) {
      if (loadId == null) {
        followAll(home);
        return ExitCode.DONE;
      }
      Load load = find(home, loadId);
      return ExitCode.worst(Stream.of(follow(home, load)));
    }
  }

  private static Load find(OpenHome home, long loadId) {
    return home.warehouse().ledger().find(loadId).orElseThrow(() -> RejectedRows.unknown(loadId));
  }

  /** Shows the load to its end, and gives that. */
  private LoadState follow(OpenHome home, Load load) throws InterruptedException {
    LoadEvent last = null;
    try (EventPrinter printer = printer(home);
        EventTail tail = new EventTail(home.events(), load.loadId(), 0)) {
      while (true) {
        List<LoadEvent> news = tail.next(hasEnded(last) ? Duration.ZERO : PATIENCE);
        print(printer, news.stream().filter(this::isNew).toList());
        last =
            news.stream().filter(event -> !event.kind().isAfterwards()).reduce(last, (a, b) -> b);
        LoadState state = find(home, load.loadId()).state();
        if (news.isEmpty() && (hasEnded(last) || last == null && state.isFinal())) {
          return state;
        }
        if (news.isEmpty()) {
          requireCarriedOut(home, load, state);
        }
      }
    }
  }

  private boolean isNew(LoadEvent event) {
    return after == null || event.eventId() > after;
  }

  private static boolean hasEnded(@Nullable LoadEvent last) {
    return last != null && last.kind().isEnd();
  }

  private void requireCarriedOut(OpenHome home, Load load, LoadState state) {
    if (!home.isShared()) {
      throw new RetryableException(
          "Load %d is %s, and nobody carries it out while no server runs. Start one with 'milepost serve'."
              .formatted(load.loadId(), state.word()));
    }
    requireAsked();
  }

  /** Ends a command whose process has gone. */
  private void requireAsked() {
    if (!session.surroundings().asker().isThere()) {
      throw new RetryableException("Stopped, as whoever watched has gone.");
    }
  }

  private void followAll(OpenHome home) throws InterruptedException {
    long from = after == null ? lastBefore(typed, home.events().log()) : after;
    try (EventPrinter printer = printer(home);
        EventTail tail = new EventTail(home.events(), 0, from)) {
      List<LoadEvent> news = tail.next(Duration.ZERO);
      while (home.isShared() || !news.isEmpty()) {
        print(printer, news);
        requireAsked();
        news = tail.next(home.isShared() ? PATIENCE : Duration.ZERO);
      }
    }
    session.notice(
        "No server holds this home, so nothing more happens while it is watched. Start one with 'milepost serve'.");
  }

  /** What happened while the home was waited for is told, too. */
  private static long lastBefore(Instant moment, EventLog log) {
    long last = log.lastId();
    return log.list(Math.max(0, last - RECENT), RECENT).stream()
        .filter(event -> !event.at().isBefore(moment))
        .findFirst()
        .map(event -> event.eventId() - 1)
        .orElse(last);
  }

  private void print(EventPrinter printer, List<LoadEvent> news) {
    news.forEach(printer::print);
    session.console().flush();
  }

  private EventPrinter printer(OpenHome home) {
    PrintWriter out = session.console().out();
    if (json || session.options().format() == OutputFormat.JSON) {
      return event -> out.print(CloudEventJson.of(event) + "\n");
    }
    return session.options().format() == OutputFormat.CSV
        ? rows(new CsvRows(out))
        : new EventLines(new EventWords(home.warehouse()), out, session.listeners());
  }

  private static EventPrinter rows(CsvRows rows) {
    rows.columns(List.of("event_id", "load_id", "event", "at", "data"));
    return event ->
        rows.row(
            Arrays.asList(
                event.eventId(),
                event.loadId(),
                event.kind().word(),
                event.at().toString(),
                event.data()));
  }
}
