package io.milepost.bench.server;

import io.milepost.app.prove.measure.MeasuredProcess;
import io.milepost.bench.setting.Report;
import io.milepost.bench.setting.TripFiles;
import io.milepost.bench.setting.Workshop;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Questions a second that a server answers, from its cache and not, and how long events take to
 * reach many subscribers while files are loaded.
 */
public final class ServerBench {
  private static final int CONNECTIONS = 8;
  private static final int LOADS = 10;
  private static final int LOAD_ROWS = 1_000;
  private static final Duration WARM_UP = Duration.ofSeconds(10);
  private static final String WEEKLY = "/v1/reports/weekly-average?";

  private final Workshop workshop;
  private final Report report;
  private final int subscribers;

  public ServerBench(Workshop workshop, int subscribers) {
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
      return tell(server) && answered;
    }
  }

  private boolean ask(ServerProcess server, Duration time)
      throws IOException, InterruptedException {
    Asker asker = new Asker(server.address(), CONNECTIONS);
    report.progress("asking");
    asker.ask(ServerBench::anyBox, WARM_UP);
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
        load(server.address(), files.resolve("part-%06d.csv".formatted(i)));
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
        "from commit to receipt: median %d ms, p99 %d ms, most %d ms"
            .formatted(
                millis[millis.length / 2],
                millis[millis.length * 99 / 100],
                millis[millis.length - 1]));
    report.line(String.format(Locale.ROOT, "resident memory: %,d MiB", server.residentMib()));
    return complete == subscribers;
  }

  private static void load(URI server, Path file) throws IOException, InterruptedException {
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(server.resolve("/v1/ingestions"))
                    .header("Content-Type", "text/csv")
                    .header("Prefer", "wait=60")
                    .POST(BodyPublishers.ofFile(file))
                    .build(),
                BodyHandlers.ofString());
    if (!response.body().contains("\"committed\"")) {
      throw new IOException("Expected a committed load, found " + response.body());
    }
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
