package io.milepost.bench.routes;

import io.milepost.app.config.Home;
import io.milepost.app.prove.measure.Measured;
import io.milepost.app.prove.measure.MeasuredProcess;
import io.milepost.bench.setting.Scratch;
import io.milepost.bench.setting.StartingLine;
import io.milepost.bench.setting.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A home in which routes are looked for, each command a process of its own. It goes when it is
 * closed.
 *
 * @param javaOptions of each process, beside its own
 */
record RouteHome(Workshop workshop, Home home, List<String> javaOptions) implements AutoCloseable {

  /** A new home by the name {@code name}. */
  static RouteHome fresh(Workshop workshop, String name, String... javaOptions) throws IOException {
    Path directory = workshop.scratch().fresh("routes-" + name);
    return new RouteHome(workshop, new Home(directory), List.of(javaOptions));
  }

  Measured ingest(Path source) throws IOException, InterruptedException {
    return run("ingest", source.toString());
  }

  /** Finds the routes anew, once all that is stored is in the page cache. */
  Measured discover(List<String> options) throws IOException, InterruptedException {
    StartingLine.prepare(home.warehouseFile());
    try (Stream<Path> segments = Files.list(home.areasDirectory())) {
      for (Path segment : segments.toList()) {
        StartingLine.prepare(segment);
      }
    }
    List<String> command = new ArrayList<>(List.of("routes", "discover"));
    command.addAll(options);
    return run(command.toArray(String[]::new));
  }

  void undo(long loadId) throws IOException, InterruptedException {
    run("loads", "undo", Long.toString(loadId));
  }

  /** The answer to a question in SQL, as CSV. */
  String ask(String sql) throws IOException, InterruptedException {
    run("query", "--format=csv", sql);
    return Files.readString(workshop.scratch().output());
  }

  /** The groups of the stored trips beside the truth. */
  Contingency compare(MadeTrips made) throws IOException {
    workshop.report().progress("comparing every trip with the truth");
    return new StoredGroups(workshop.milepost(), workshop.scratch().directory())
        .compare(home, made);
  }

  private Measured run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (!javaOptions.isEmpty()) {
      command.addAll(List.of("env", "MILEPOST_JAVA_OPTS=" + String.join(" ", javaOptions)));
    }
    command.addAll(workshop.milepost().command(home.directory(), arguments));
    Measured measured = MeasuredProcess.run(command, workshop.scratch().output());
    workshop
        .report()
        .progress(
            String.format(
                Locale.ROOT, "%s %s: %.2f s", arguments[0], arguments[1], measured.seconds()));
    return measured;
  }

  @Override
  public void close() throws IOException {
    Scratch.delete(home.directory());
  }
}
