package io.milepost.bench.growth;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.milepost.app.prove.measure.Measured;
import io.milepost.app.prove.measure.MeasuredProcess;
import io.milepost.bench.ask.Inquiry;
import io.milepost.bench.setting.TripFiles;
import io.milepost.bench.setting.Workshop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Small loads on top of a home with many trips. A tenth of their rows are there already. */
final class MoreLoads {
  private static final int REPEATED_SHARE = 10;

  private final Workshop workshop;
  private final Path csv;
  private final Path home;

  /**
   * @param csv all that the home holds so far
   */
  MoreLoads(Workshop workshop, Path csv, Path home) {
    this.workshop = workshop;
    this.csv = csv;
    this.home = home;
  }

  /**
   * What came of it.
   *
   * @param inquiry the questions with the answers that are right now
   */
  record Result(List<Measured> runs, Inquiry inquiry, long fresh) {}

  /** Loads some files of {@code rows} trips, each in a process of its own. */
  Result run(int files, int rows, Inquiry before) throws IOException, InterruptedException {
    int repeated = rows / REPEATED_SHARE;
    List<Measured> runs = new ArrayList<>();
    Inquiry inquiry = before;
    for (int i = 0; i < files; i++) {
      Path fresh = workshop.scratch().trips(workshop.milepost(), rows - repeated, i + 2L);
      Path more = workshop.scratch().directory().resolve("more-%d.csv".formatted(i));
      TripFiles.join(fresh, csv, repeated, more);
      runs.add(ingest(more));
      inquiry = inquiry.with(fresh);
    }
    return new Result(runs, inquiry, (long) files * (rows - repeated));
  }

  private Measured ingest(Path file) throws IOException, InterruptedException {
    return MeasuredProcess.run(
        workshop.milepost().command(home, "ingest", file.toString()), workshop.scratch().output());
  }

  /** How many trips the home holds. */
  long trips() throws IOException, InterruptedException {
    MeasuredProcess.run(
        workshop
            .milepost()
            .command(home, "query", "--format=json", "SELECT count(*) AS trips FROM trips"),
        workshop.scratch().output());
    return new ObjectMapper()
        .readTree(workshop.scratch().output().toFile())
        .path(0)
        .path("trips")
        .asLong(-1);
  }
}
