package io.milepost.bench.routes;

import io.milepost.app.prove.measure.Measured;
import io.milepost.bench.peer.Peer;
import io.milepost.bench.peer.ScriptPeer;
import io.milepost.bench.race.Race;
import io.milepost.bench.setting.Workshop;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The routes that each method finds in each shape of trips, against those planted.
 *
 * @param further options of {@code milepost generate trips} for every shape
 * @param otherRows the most trips that methods beside Milepost's own are given
 */
record Quality(Workshop workshop, List<String> further, long otherRows) {
  private static final double MIB = 1 << 20;
  private static final String FORMAT = "%-38s %-18s %8s %8s %9s %8s %8s %9s %9s";

  /**
   * Makes trips of each shape, has them grouped, and reports one table. Those of {@link
   * Shape#TIGHT} stay, for who needs them next.
   */
  void run(List<Shape> shapes, long rows) throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    for (Shape shape : shapes) {
      MadeTrips made = MadeTrips.of(workshop, shape, further, rows);
      lines.addAll(groupStored(shape, made, rows));
      if (rows <= otherRows) {
        lines.add(groupByDbscan(shape, made));
      }
      if (shape != Shape.TIGHT) {
        made.delete();
      }
    }
    workshop
        .report()
        .heading(
            String.format(
                Locale.ROOT,
                "Routes found in %,d trips; F1 counts pairs %s",
                rows,
                further.isEmpty() ? "" : further));
    workshop
        .report()
        .line(
            FORMAT.formatted(
                "",
                "method",
                "planted",
                "found",
                "precision",
                "recall",
                "F1",
                "seconds",
                "peak MiB"));
    lines.forEach(workshop.report()::line);
  }

  private List<String> groupStored(Shape shape, MadeTrips made, long rows)
      throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    try (RouteHome home = RouteHome.fresh(workshop, shape.toString())) {
      home.ingest(made.csv());
      for (StoredMethod method : StoredMethod.values()) {
        if (method == StoredMethod.DENSITY || rows <= otherRows) {
          Measured measured = home.discover(method.options());
          lines.add(line(shape, method.title(), home.compare(made), measured));
        }
      }
    }
    return lines;
  }

  private String groupByDbscan(Shape shape, MadeTrips made)
      throws IOException, InterruptedException {
    Peer dbscan = new ScriptPeer("scikit-learn DBSCAN", workshop, "dbscan");
    Optional<String> missing = dbscan.findMissing();
    if (missing.isPresent()) {
      return "%-38s %-18s not run: %s".formatted(shape.title(), dbscan.name(), missing.get());
    }
    try (Race race = new Race(workshop, made.csv())) {
      Measured measured = race.run(dbscan);
      Contingency groups =
          GroupFile.compare(race.directory(dbscan).resolve("groups.txt"), made.truth());
      return line(shape, dbscan.name(), groups, measured);
    }
  }

  private String line(Shape shape, String method, Contingency groups, Measured measured) {
    PairScore score = groups.score();
    boolean scored = groups.planted() > 0;
    String line =
        FORMAT.formatted(
            shape.title(),
            method,
            String.format(Locale.ROOT, "%,d", groups.planted()),
            String.format(Locale.ROOT, "%,d", groups.found()),
            scored ? String.format(Locale.ROOT, "%.4f", score.precision()) : "-",
            scored ? String.format(Locale.ROOT, "%.4f", score.recall()) : "-",
            scored ? String.format(Locale.ROOT, "%.4f", score.f1()) : "-",
            String.format(Locale.ROOT, "%.2f", measured.seconds()),
            String.format(Locale.ROOT, "%.0f", measured.peakBytes() / MIB));
    workshop.report().progress(line);
    return line;
  }
}
