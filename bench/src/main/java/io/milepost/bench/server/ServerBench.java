package io.milepost.bench.server;

import io.milepost.app.prove.measure.MeasuredProcess;
import io.milepost.bench.setting.Report;
import io.milepost.bench.setting.TripFiles;
import io.milepost.bench.setting.Workshop;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Questions a second that a server answers, from its cache and not, and how long events take to
 * reach many subscribers while files are loaded.
 */
public final class ServerBench {
  private static final int CONNECTIONS = 8;
  private static final int WRK_CONNECTIONS = 64;
  private static final int LOADS = 10;
  private static final int LOAD_ROWS = 1_000;
  private static final Duration WARM_UP = Duration.ofSeconds(10);
  private static final String WEEKLY = "/v1/reports/weekly-average?";

  private final Workshop workshop;
  private final Report report;
  private final int subscribers;
  private final Duration mixed;

  /**
   * @param mixed how long uploads and questions go on side by side; zero leaves that out
   */
  public ServerBench(Workshop workshop, int subscribers, Duration mixed) {
    this.mixed = mixed;
    this.workshop = workshop;
    this.report = workshop.report();
    this.subscribers = subscribers;
  }

  /** Whether everything was answered, and everybody heard everything in order. */
  public boolean run(long rows, Duration time) throws IOException, InterruptedException {
    Path home = workshop.scratch().fresh("server-home");
    MeasuredProcess.run(
        workshop.milepost().command(home, "ingest", workshop.trips(rows).toString()),
        workshop.scratch().output());
    Path log = workshop.scratch().directory().resolve("server.log");
    try (ServerProcess server = ServerProcess.start(workshop.milepost(), home, log)) {
      report.heading(
          String.format(
              Locale.ROOT,
              "A server with %,d trips, %d connections, on the same machine",
              rows,
              CONNECTIONS));
      boolean answered = ask(server, time);
      boolean right = askWithWrk(server, time);
      boolean told = tell(server);
      return mix(server) && told && right && answered;
    }
  }

  private boolean ask(ServerProcess server, Duration time)
      throws IOException, InterruptedException {
    Asker asker = new Asker(server.address(), CONNECTIONS);
    report.progress("asking");
    asker.ask((connection, turn) -> anyBox(connection + CONNECTIONS, turn), WARM_UP);
    Asker.Outcome cached = asker.ask((connection, turn) -> WEEKLY + "region=Prague", time);
    Asker.Outcome region = asker.ask(ServerBench::anyPeriod, time);
    Asker.Outcome box = asker.ask(ServerBench::anyBox, time);
    report.line("a region, from the cache        " + cached);
    report.line("a region, each time another     " + region);
    report.line("a city's box, each time another " + box);
    report.line(
        String.format(
            Locale.ROOT, "resident memory                 %,d MiB", server.residentMib()));
    return cached.wrong() + region.wrong() + box.wrong() == 0;
  }

  private boolean askWithWrk(ServerProcess server, Duration time)
      throws IOException, InterruptedException {
    Optional<String> missing = Wrk.findMissing();
    if (missing.isPresent()) {
      report.line("wrk                             not run: " + missing.get());
      return true;
    }
    Wrk wrk = new Wrk(workshop.milepost().benchFile("server"), WRK_CONNECTIONS);
    Wrk.Outcome region = wrk.ask(server.address(), "region.lua", time);
    Wrk.Outcome box = wrk.ask(server.address(), "boxes.lua", time);
    report.heading("The same asked by wrk, %d connections".formatted(WRK_CONNECTIONS));
    report.line("a region, from the cache        " + region.words());
    report.line("a city's box, each time another " + box.words());
    return region.right() && box.right();
  }

  private boolean mix(ServerProcess server) throws IOException, InterruptedException {
    if (mixed.isZero()) {
      return true;
    }
    int loads = Math.toIntExact(mixed.dividedBy(Mix.EVERY) + 1);
    Path files = workshop.scratch().fresh("server-mix");
    Path trips = workshop.scratch().trips(workshop.milepost(), (long) loads * LOAD_ROWS, 3);
    List<Path> parts = new ArrayList<>();
    for (int i = 0, count = TripFiles.split(trips, files, LOAD_ROWS); i < count; i++) {
      parts.add(files.resolve("part-%06d.csv".formatted(i)));
    }
    report.progress("mixing uploads and questions");
    Asker asker = new Asker(server.address(), 2);
    return new Mix(server, report).run(parts, asker, ServerBench::anyBox, mixed);
  }

  /** One of some hundred thousand questions, in turn. */
  private static String anyPeriod(int connection, int turn) {
    int number = turn * CONNECTIONS + connection;
    LocalDate from = LocalDate.of(2024, 1, 1).plusDays(number % 180);
    LocalDate to = from.plusDays(7 + number / 180 % 180);
    String match = List.of("origin", "destination", "both", "either").get(number / 32_400 % 4);
    return WEEKLY + "region=Prague&from=%s&to=%s&match=%s".formatted(from, to, match);
  }

  private static String anyBox(int connection, int turn) {
    Random random = new Random(connection * 10_000_000L + turn);
    double west = 14.2 + random.nextDouble() / 10;
    double south = 49.9 + random.nextDouble() / 10;
    return WEEKLY
        + String.format(
            Locale.ROOT, "bbox=%.9f,%.9f,%.9f,%.9f", west, south, west + 0.4, south + 0.2);
  }

  private boolean tell(ServerProcess server) throws IOException, InterruptedException {
    Path files = workshop.scratch().fresh("server-loads");
    Path trips = workshop.scratch().trips(workshop.milepost(), (long) LOADS * LOAD_ROWS, 2);
    int parts = TripFiles.split(trips, files, LOAD_ROWS);
    report.progress(String.format(Locale.ROOT, "telling %,d subscribers", subscribers));
    try (Audience audience = Audience.of(server.address(), subscribers)) {
      long before = lastId(server.address());
      audience.await(before);
      audience.listeners().forEach(listener -> listener.millis().clear());
      for (int i = 0; i < parts; i++) {
        Upload.committed(server.address(), files.resolve("part-%06d.csv".formatted(i)));
      }
      long last = lastId(server.address());
      audience.await(last);
      return told(audience, before, last, server);
    }
  }

  private boolean told(Audience audience, long before, long last, ServerProcess server)
      throws IOException {
    long complete =
        audience.listeners().stream()
            .filter(listener -> listener.isInOrder() && listener.lastId() == last)
            .count();
    long[] millis =
        audience.listeners().stream()
            .flatMap(listener -> listener.millis().stream())
            .mapToLong(one -> one)
            .sorted()
            .toArray();
    report.heading(
        String.format(
            Locale.ROOT, "%,d subscribers, %d loads one after the other", subscribers, LOADS));
    report.line(
        String.format(
            Locale.ROOT, "%,d heard of all %,d events in order", complete, last - before));
    report.line(
        "from what happened, before its commit, to receipt: median %d ms, p99 %d ms, most %d ms"
            .formatted(
                millis[millis.length / 2],
                millis[millis.length * 99 / 100],
                millis[millis.length - 1]));
    report.line(String.format(Locale.ROOT, "resident memory: %,d MiB", server.residentMib()));
    return complete == subscribers;
  }

  private static long lastId(URI server) throws IOException, InterruptedException {
    String events =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(server.resolve("/v1/events?after=0&limit=10000"))
                    .header("Accept", "application/json")
                    .build(),
                BodyHandlers.ofString())
            .body();
    return Long.parseLong(events.replaceAll("(?s).*\"last_id\":(\\d+).*", "$1"));
  }
}
