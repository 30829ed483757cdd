package io.milepost.app.prove;

import io.milepost.app.config.FileTree;
import io.milepost.app.generate.TripGenerator;
import io.milepost.app.generate.TripSettings;
import io.milepost.app.prove.measure.Measured;
import io.milepost.app.prove.measure.MeasuredProcess;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes trips up and loads them, size by size. */
final class LoadTrial {
  private static final long WARM_UP_ROWS = 500;

  private final ProofSettings settings;
  private final Program program;
  private final Workspace workspace;
  private final Steps steps;
  private final List<LoadFigures> figures = new ArrayList<>();

  LoadTrial(ProofSettings settings, Program program, Workspace workspace, Steps steps) {
    this.settings = settings;
    this.program = program;
    this.workspace = workspace;
    this.steps = steps;
  }

  /** Loads a few rows, so that the first size does not pay for what is read from disk but once. */
  void warmUp() throws IOException, InterruptedException {
    generate(WARM_UP_ROWS);
    load(WARM_UP_ROWS, 1);
    workspace.delete(WARM_UP_ROWS);
  }

  /** Loads one size; its file and its home stay in the workspace. */
  LoadFigures run(long rows) throws IOException, InterruptedException {
    steps.begin("making %s trips".formatted(Amounts.grouped(rows)), estimate(rows, true));
    long start = System.nanoTime();
    generate(rows);
    double generateSeconds = (System.nanoTime() - start) / 1e9;

    steps.begin(
        "loading %s trips%s".formatted(Amounts.grouped(rows), times()), estimate(rows, false));
    Measured load = load(rows, settings.rounds());
    LoadFigures loaded =
        new LoadFigures(
            rows,
            settings.rounds(),
            generateSeconds,
            Files.size(workspace.csv(rows)),
            load,
            FileTree.size(workspace.home(rows).directory()));
    steps.done(
        "%s, %s rows/s, peak memory %s"
            .formatted(
                Amounts.seconds(loaded.seconds()),
                Amounts.rows(loaded.rowsPerSecond()),
                loaded.peakMemory()));
    figures.add(loaded);
    return loaded;
  }

  private String times() {
    return settings.rounds() == 1 ? "" : " %d times".formatted(settings.rounds());
  }

  /** Loads into a new home in each round; gives the median time and the most memory. */
  private Measured load(long rows, int rounds) throws IOException, InterruptedException {
    Path home = workspace.home(rows).directory();
    List<Measured> loads = new ArrayList<>();
    while (loads.size() < rounds) {
      if (!loads.isEmpty()) {
        FileTree.deleteContents(home);
      }
      List<String> command = program.command(home, "ingest", workspace.csv(rows).toString());
      loads.add(MeasuredProcess.run(command, workspace.output()));
    }
    double[] seconds = loads.stream().mapToDouble(Measured::seconds).toArray();
    long peakBytes = loads.stream().mapToLong(Measured::peakBytes).max().orElse(0);
    return new Measured(Percentile.of(seconds, 50), peakBytes);
  }

  /** What was loaded, in order. */
  List<LoadFigures> figures() {
    return figures;
  }

  /** Written out before it is loaded, so that the load does not wait for the disk because of it. */
  private void generate(long rows) throws IOException {
    TripGenerator generator =
        new TripGenerator(
            TripSettings.DEFAULTS.with(rows, settings.seed()),
            Runtime.getRuntime().availableProcessors());
    try (FileOutputStream trips = new FileOutputStream(workspace.csv(rows).toFile())) {
      generator.write(trips, OutputStream.nullOutputStream());
      trips.getFD().sync();
    }
  }

  /** From the size before, as if time grew with the rows; 0 for the first size. */
  private double estimate(long rows, boolean generate) {
    if (figures.isEmpty()) {
      return 0;
    }
    LoadFigures last = figures.get(figures.size() - 1);
    double seconds = generate ? last.generateSeconds() : last.seconds() * settings.rounds();
    return seconds * rows / last.rows();
  }
}
