package io.milepost.app.prove;

import io.milepost.app.config.FileTree;
import io.milepost.app.config.Home;
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

  /** Loads one size; its file and its home stay in the workspace. */
  LoadFigures run(long rows) throws IOException, InterruptedException {
    steps.begin("making %,d trips".formatted(rows), estimate(rows, true));
    long start = System.nanoTime();
    generate(rows);
    double generateSeconds = (System.nanoTime() - start) / 1e9;

    steps.begin("loading %,d trips".formatted(rows), estimate(rows, false));
    Path csv = workspace.csv(rows);
    Home home = workspace.home(rows);
    Measured load =
        MeasuredProcess.run(
            program.command(home.directory(), "ingest", csv.toString()), workspace.output());
    LoadFigures loaded =
        new LoadFigures(
            rows, generateSeconds, Files.size(csv), load, FileTree.size(home.directory()));
    steps.done(
        "%s, %s rows/s, peak memory %s"
            .formatted(
                Amounts.seconds(loaded.seconds()),
                Amounts.rows(loaded.rowsPerSecond()),
                loaded.peakMemory()));
    figures.add(loaded);
    return loaded;
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
    double seconds = generate ? last.generateSeconds() : last.seconds();
    return seconds * rows / last.rows();
  }
}
