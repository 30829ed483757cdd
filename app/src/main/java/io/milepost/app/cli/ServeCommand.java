package io.milepost.app.cli;

import io.milepost.app.config.server.Server;
import io.milepost.app.config.server.ServerSettings;
import io.milepost.app.load.OpenHome;
import io.milepost.app.log.LogFormat;
import io.milepost.app.log.ServerLog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code milepost serve}: answers over HTTP until it is told to stop. */
@Command(
    name = "serve",
    description = {
      "Serve the home over HTTP: a page with a map, areas to draw and loads as they go at /, the"
          + " REST API under /v1, its description at /docs.",
      "",
      "Only this machine reaches it, unless --bind says otherwise, for which there must be"
          + " keys ('milepost keys add'). It holds the home for as long as it runs; SIGTERM or"
          + " Ctrl-C stops it. Loads that run then are taken up again by the next one. Other"
          + " commands on the home go through it by themselves, with the same output.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  milepost serve",
      "  milepost serve --port 9000 --inbox /srv/trips",
      "  milepost serve --bind 0.0.0.0 --log-format json",
      "  curl 'localhost:8080/v1/reports/weekly-average?region=Prague'"
    })
final class ServeCommand implements Runnable {
  private final Session session;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port to listen at; 0 takes any that is free (default: 8080).")
  private int port = 8080;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      description = "The address to listen at; 0.0.0.0 is all (default: 127.0.0.1).")
  private String bind = ServerSettings.LOCAL.bind();

  @Option(
      names = "--inbox",
      paramLabel = "DIR",
      description = "A directory whose files may be ingested by name (default: none).")
  private @Nullable Path inbox;

  @Option(
      names = "--allow-address",
      paramLabel = "HOST",
      description =
          "A host that files are fetched from though its address is private; give it once for each.")
  private List<String> allowedHosts = List.of();

  @Option(
      names = "--max-upload",
      paramLabel = "SIZE",
      converter = SizeOption.class,
      description = "The largest file that may be sent (default: 100GB).")
  private long maxUploadBytes = ServerSettings.LOCAL.maxUploadBytes();

  @Option(
      names = "--query-seconds",
      paramLabel = "N",
      description = "How long a query in SQL may take (default: 30).")
  private long querySeconds = ServerSettings.LOCAL.queryTime().toSeconds();

  @Option(
      names = "--query-rows",
      paramLabel = "N",
      description = "How many rows a query in SQL may give (default: 100000).")
  private int queryRows = ServerSettings.LOCAL.queryRows();

  @Option(
      names = "--requests-per-second",
      paramLabel = "N",
      description = "How many requests one client may make (default: 2000).")
  private int requestsPerSecond = ServerSettings.LOCAL.requestsPerSecond();

  @Option(
      names = "--log-format",
      paramLabel = "text|json",
      converter = LogFormatWord.class,
      description = "How the log on standard error is written (default: text).")
  private LogFormat logFormat = LogFormat.TEXT;

  ServeCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    ServerSettings settings = settings();
    CountDownLatch told = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    Thread hook = new Thread(() -> stop(told, stopped), "stop-server");
    try (ServerLog log = ServerLog.open(logFormat, session.console().errBytes());
        OpenHome home = session.openHomeToServe(log::notice);
        Server server = session.server().start(home, settings, log::notice)) {
      Runtime.getRuntime().addShutdownHook(hook);
      log.notice(
          "Milepost serves '%s' at %s (stop it with Ctrl-C)."
              .formatted(home.home().directory(), server.address()));
      await(told);
    } finally {
      stopped.countDown();
    }
  }

  private ServerSettings settings() {
    return new ServerSettings(
        bind,
        port,
        maxUploadBytes,
        Duration.ofSeconds(querySeconds),
        queryRows,
        requestsPerSecond,
        inbox,
        Set.copyOf(allowedHosts));
  }

  /** The format by its word. */
  static final class LogFormatWord extends EnumWord<LogFormat> {
    LogFormatWord() {
      super(LogFormat.class);
    }
  }

  /** Has the command come to its end, and lets the process end only then. */
  private static void stop(CountDownLatch told, CountDownLatch stopped) {
    told.countDown();
    await(stopped);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
