package io.milepost.bench.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.milepost.app.prove.measure.Measured;
import io.milepost.app.prove.measure.MeasuredProcess;
import io.milepost.bench.setting.Scratch;
import io.milepost.bench.setting.StartingLine;
import io.milepost.bench.setting.Workshop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Records one ingest with the JDK's Flight Recorder and tells of its steps and its methods. */
public final class IngestProfile {
  private static final int LINES = 25;

  private final Workshop workshop;

  public IngestProfile(Workshop workshop) {
    this.workshop = workshop;
  }

  /**
   * Runs and reports.
   *
   * @return true, as it compares no answers
   */
  public boolean run(long rows) throws IOException, InterruptedException {
    Path csv = workshop.trips(rows);
    Path directory = workshop.scratch().fresh("profile");
    try {
      Path recording = directory.resolve("ingest.jfr");
      Path home = directory.resolve("home");
      StartingLine.prepare(csv);
      Measured measured = record(home, csv, recording);
      workshop
          .report()
          .heading(
              String.format(
                  Locale.ROOT,
                  "One ingest of %,d trips under the Flight Recorder: %.2f s",
                  rows,
                  measured.seconds()));
      steps(home);
      methods(Samples.read(recording));
      return true;
    } finally {
      Scratch.delete(directory);
    }
  }

  private Measured record(Path home, Path csv, Path recording)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add("env");
    command.add(
        "MILEPOST_JAVA_OPTS=-XX:StartFlightRecording=settings=profile,filename=" + recording);
    command.addAll(workshop.milepost().command(home, "ingest", csv.toString()));
    return MeasuredProcess.run(command, workshop.scratch().output());
  }

  private void steps(Path home) throws IOException, InterruptedException {
    MeasuredProcess.run(
        workshop.milepost().command(home, "loads", "show", "1", "--format=json"),
        workshop.scratch().output());
    JsonNode load = new ObjectMapper().readTree(workshop.scratch().output().toFile());
    for (JsonNode step : load.path("steps")) {
      workshop
          .report()
          .line(
              String.format(
                  Locale.ROOT,
                  "%8.2f s  step %s",
                  step.path("seconds").asDouble(),
                  step.path("step").asText()));
    }
  }

  private void methods(Samples samples) {
    workshop
        .report()
        .heading(
            String.format(
                Locale.ROOT,
                "Share of %,d samples of Java code (DuckDB's own is not seen), by method",
                samples.total()));
    samples.top(LINES).forEach(this::line);
    workshop.report().heading("The same by the method of Milepost that called it, or is it");
    samples.topOwn(LINES).forEach(this::line);
  }

  private void line(Samples.Line line) {
    workshop
        .report()
        .line(String.format(Locale.ROOT, "%8.1f %%  %s", line.percent(), line.method()));
  }
}
