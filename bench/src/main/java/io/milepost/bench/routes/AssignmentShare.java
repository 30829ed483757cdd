package io.milepost.bench.routes;

import io.milepost.app.prove.measure.Measured;
import io.milepost.bench.race.Spread;
import io.milepost.bench.setting.StartingLine;
import io.milepost.bench.setting.Workshop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What stored routes add to an ingest: the same trips into a home without routes and into one with
 * them, in turn, each first by turns. Both homes had the trips before and took them back, so that
 * they differ in the routes alone.
 */
record AssignmentShare(Workshop workshop, int rounds) {

  /**
   * Runs the comparison.
   *
   * @return whether the ingest assigned the trips as the discovery had
   */
  boolean run(MadeTrips made, long rows) throws IOException, InterruptedException {
    try (RouteHome without = RouteHome.fresh(workshop, "without");
        RouteHome with = RouteHome.fresh(workshop, "with")) {
      without.ingest(made.csv());
      with.ingest(made.csv());
      with.discover(List.of());
      PairScore discovered = with.compare(made).score();
      report(alternate(without, with, made.csv()), rows);
      return requireSame(discovered, with.compare(made).score());
    }
  }

  private record Runs(List<Measured> without, List<Measured> with) {}

  private Runs alternate(RouteHome without, RouteHome with, Path csv)
      throws IOException, InterruptedException {
    Runs runs = new Runs(new ArrayList<>(), new ArrayList<>());
    for (int loadId = 1; loadId <= rounds; loadId++) {
      if (loadId % 2 == 0) {
        runs.with().add(again(with, loadId, csv));
      }
      runs.without().add(again(without, loadId, csv));
      if (loadId % 2 != 0) {
        runs.with().add(again(with, loadId, csv));
      }
    }
    return runs;
  }

  private static Measured again(RouteHome home, long loadId, Path csv)
      throws IOException, InterruptedException {
    home.undo(loadId);
    StartingLine.prepare(csv);
    return home.ingest(csv);
  }

  private void report(Runs runs, long rows) {
    workshop
        .report()
        .heading(
            String.format(
                Locale.ROOT,
                "Assignment while %,d trips are loaded, %d pairs in turn",
                rows,
                rounds));
    workshop.report().line("%-34s %8s %8s %8s".formatted("", "min s", "median s", "max s"));
    line("ingest without routes", runs.without());
    line("ingest with stored routes", runs.with());
    workshop
        .report()
        .line(
            String.format(
                Locale.ROOT,
                "Assignment adds %.1f%% by the median of the pairs' ratios.",
                100 * (medianRatio(runs) - 1)));
  }

  private static double medianRatio(Runs runs) {
    double[] ratios = new double[runs.with().size()];
    Arrays.setAll(ratios, i -> runs.with().get(i).seconds() / runs.without().get(i).seconds());
    Arrays.sort(ratios);
    return ratios[(ratios.length - 1) / 2];
  }

  private void line(String name, List<Measured> runs) {
    Spread seconds = Spread.of(runs, Measured::seconds);
    workshop
        .report()
        .line(
            String.format(
                Locale.ROOT,
                "%-34s %8.2f %8.2f %8.2f",
                name,
                seconds.least(),
                seconds.median(),
                seconds.most()));
  }

  private boolean requireSame(PairScore discovered, PairScore assigned) {
    boolean same = discovered.equals(assigned);
    workshop
        .report()
        .line(
            same
                ? "Every trip was assigned as the discovery had assigned it."
                : "WRONG: assigned %s, discovered %s".formatted(assigned, discovered));
    return same;
  }
}
