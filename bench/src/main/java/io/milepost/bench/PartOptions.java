package io.milepost.bench;

import io.milepost.bench.growth.Growth;
import io.milepost.bench.profile.IngestProfile;
import io.milepost.bench.routes.Routes;
import io.milepost.bench.routes.Shape;
import io.milepost.bench.server.ServerBench;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** What the parts with the full number of trips do. */
final class PartOptions {
  @Option(names = "--rows", paramLabel = "N", description = "Trips in the file.")
  private long rows = 10_000_000;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "ingest, events, routes: runs of each program.")
  private int rounds = 3;

  @Option(
      names = "--memory-rows",
      paramLabel = "N",
      split = ",",
      description = "ingest: also files of other sizes, to show that memory does not grow.")
  private List<Long> memoryRows = new ArrayList<>(List.of(1_000_000L));

  @Option(
      names = "--asks",
      paramLabel = "N",
      description = "questions, growth: how often Milepost is asked each question on the clock.")
  private int asks = 40;

  @Option(
      names = "--scan-asks",
      paramLabel = "N",
      description = "questions: how often DuckDB is asked each question on the clock.")
  private int scanAsks = 3;

  @Option(
      names = "--load-rows",
      paramLabel = "N",
      description = "growth: trips of each small load; all of them together are --rows.")
  private int loadRows = 100_000;

  @Option(
      names = "--shapes",
      paramLabel = "SHAPE",
      split = ",",
      description = "routes: some of the shapes of trips: ${COMPLETION-CANDIDATES}.")
  private Set<Shape> shapes = EnumSet.allOf(Shape.class);

  @Option(
      names = "--trip-options",
      paramLabel = "OPTION",
      split = ",",
      description = "routes: further options of 'milepost generate trips' for every shape.")
  private List<String> tripOptions = new ArrayList<>();

  @Option(
      names = "--other-rows",
      paramLabel = "N",
      description = {
        "routes: the most trips that methods other than density are given, and that are given",
        "in another order and as several loads; 0 leaves these out."
      })
  private long otherRows = 400_000;

  @Option(
      names = "--event-rows",
      paramLabel = "N",
      description = "events: vehicle events in the file; 4.7 million are about 1 GB.")
  private long eventRows = 4_700_000;

  @Option(
      names = "--subscribers",
      paramLabel = "N",
      description = "server: how many follow the events of ten loads.")
  private int subscribers = 1_000;

  @Option(
      names = "--server-seconds",
      paramLabel = "N",
      description = "server: how long each kind of question is asked.")
  private long serverSeconds = 10;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      description = "server: how long uploads and questions are mixed; 0 leaves that out.")
  private double minutes = 10;

  Part server() {
    return workshop ->
        new ServerBench(workshop, subscribers, Duration.ofSeconds(Math.round(minutes * 60)))
            .run(rows, Duration.ofSeconds(serverSeconds));
  }

  Part events() {
    return new EventsPart(eventRows, rounds);
  }

  Part ingest() {
    return new IngestPart(rows, rounds, memoryRows);
  }

  Part questions() {
    return new QuestionsPart(rows, asks, scanAsks);
  }

  Part growth() {
    return workshop -> new Growth(workshop, rows, loadRows, asks).run();
  }

  Part routes() {
    return workshop ->
        new Routes(workshop, List.copyOf(EnumSet.copyOf(shapes)), tripOptions, otherRows, rounds)
            .run(rows);
  }

  Part profile() {
    return workshop -> new IngestProfile(workshop).run(rows);
  }
}
