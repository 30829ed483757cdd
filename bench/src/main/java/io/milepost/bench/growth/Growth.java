package io.milepost.bench.growth;

import io.milepost.app.prove.measure.Measured;
import io.milepost.app.prove.measure.MeasuredProcess;
import io.milepost.bench.ask.Inquiry;
import io.milepost.bench.peer.MilepostPeer;
import io.milepost.bench.peer.Peer;
import io.milepost.bench.race.Hearing;
import io.milepost.bench.race.Race;
import io.milepost.bench.race.Standings;
import io.milepost.bench.setting.Report;
import io.milepost.bench.setting.Scratch;
import io.milepost.bench.setting.TripFiles;
import io.milepost.bench.setting.Workshop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The same trips as one load and as many, the answers after each and after {@code optimize}, and
 * one more load on top.
 */
public final class Growth {
  private static final int MORE_LOADS = 3;

  private final Workshop workshop;
  private final Report report;
  private final long rows;
  private final int loadRows;
  private final int asks;

  /**
   * @param rows all trips
   * @param loadRows trips of each small load
   * @param asks how often each question is asked on the clock
   */
  public Growth(Workshop workshop, long rows, int loadRows, int asks) {
    this.workshop = workshop;
    this.report = workshop.report();
    this.rows = rows;
    this.loadRows = loadRows;
    this.asks = asks;
  }

  /**
   * Runs the comparison.
   *
   * @return whether every answer was right
   */
  public boolean run() throws IOException, InterruptedException {
    Path csv = workshop.trips(rows);
    Path folder = workshop.scratch().fresh("parts");
    int files = TripFiles.split(csv, folder, loadRows);
    Peer one = new MilepostPeer(workshop.milepost());
    Peer many =
        new ManyLoads(workshop.milepost(), String.format(Locale.ROOT, "%,d loads", files), folder);
    Inquiry inquiry = Inquiry.about(csv);
    try (Race race = new Race(workshop, csv)) {
      Map<Peer, List<Measured>> runs = race.run(List.of(one, many), 1);
      report.heading(
          String.format(Locale.ROOT, "%,d trips as one load and as loads of %,d", rows, loadRows));
      Standings.of(runs, rows).forEach(report::line);
      Hearing hearing = new Hearing(race, inquiry, report);
      hearing.ask(one, asks);
      hearing.ask(many, asks);
      optimize(MilepostPeer.home(race.directory(many)));
      hearing.ask(many.name() + ", optimized", many, asks);
      hearing.compare();
      return more(race, one, csv, inquiry) && hearing.isRight();
    } finally {
      Scratch.delete(folder);
    }
  }

  private void optimize(Path home) throws IOException, InterruptedException {
    Measured measured =
        MeasuredProcess.run(
            workshop.milepost().command(home, "optimize"), workshop.scratch().output());
    report.line(
        String.format(
            Locale.ROOT, "milepost optimize of all loads took %.2f s", measured.seconds()));
  }

  private boolean more(Race race, Peer one, Path csv, Inquiry inquiry)
      throws IOException, InterruptedException {
    MoreLoads loads = new MoreLoads(workshop, csv, MilepostPeer.home(race.directory(one)));
    MoreLoads.Result result = loads.run(MORE_LOADS, loadRows, inquiry);
    report.heading(
        String.format(
            Locale.ROOT,
            "More loads of %,d trips on top of %,d, a tenth of them known",
            loadRows,
            rows));
    Standings.of(Map.of(one, result.runs()), loadRows).forEach(report::line);
    long expected = rows + result.fresh();
    long found = loads.trips();
    report.line(
        String.format(Locale.ROOT, "The home holds %,d trips, expected %,d", found, expected));
    Hearing hearing = new Hearing(race, result.inquiry(), report);
    hearing.ask(one, asks);
    hearing.compare();
    return hearing.isRight() && found == expected;
  }
}
