package io.milepost.bench;

import io.milepost.app.prove.check.BruteForce;
import io.milepost.app.prove.check.Question;
import io.milepost.app.prove.check.Questions;
import io.milepost.app.prove.check.TripsByMonday;
import io.milepost.app.prove.measure.Measured;
import io.milepost.bench.peer.MilepostPeer;
import io.milepost.bench.peer.Peer;
import io.milepost.bench.race.Race;
import io.milepost.bench.race.Standings;
import io.milepost.bench.setting.Workshop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Milepost's whole ingest beside the best scripts found for DuckDB, its memory, and its answers on
 * the command line beside a plain count.
 *
 * @param memoryRows further sizes of file to measure the memory of an ingest with
 */
record IngestPart(long rows, int rounds, List<Long> memoryRows) implements Part {
  private static final double MIB = 1 << 20;

  @Override
  public boolean run(Workshop workshop) throws IOException, InterruptedException {
    Path csv = workshop.trips(rows);
    MilepostPeer milepost = new MilepostPeer(workshop.milepost());
    DuckDbScripts duckDb = new DuckDbScripts(workshop.milepost());
    List<Peer> peers = List.of(milepost, duckDb.load(), duckDb.warehouse());
    boolean right;
    try (Race race = new Race(workshop, csv)) {
      Map<Peer, List<Measured>> runs = race.run(peers, rounds);
      workshop
          .report()
          .heading(
              String.format(
                  Locale.ROOT, "%,d trips, page cache warm, %d runs in turn", rows, rounds));
      Standings.of(runs, rows).forEach(workshop.report()::line);
      right = checkAnswers(workshop, csv, MilepostPeer.home(race.directory(milepost)));
    }
    compareMemory(workshop);
    return right;
  }

  private void compareMemory(Workshop workshop) throws IOException, InterruptedException {
    workshop.report().heading("Peak memory of an ingest");
    for (long size : memoryRows) {
      try (Race race = new Race(workshop, workshop.trips(size))) {
        Measured measured = race.run(new MilepostPeer(workshop.milepost()));
        workshop
            .report()
            .line(
                String.format(
                    Locale.ROOT,
                    "%,14d trips %8.0f MiB %8.2f s",
                    size,
                    measured.peakBytes() / MIB,
                    measured.seconds()));
      }
    }
  }

  private static boolean checkAnswers(Workshop workshop, Path csv, Path home)
      throws IOException, InterruptedException {
    workshop.report().progress("counting every row for the comparison of answers");
    BruteForce bruteForce = new BruteForce(csv);
    List<Question> questions = Questions.about(bruteForce.first(10_000));
    Map<Question, TripsByMonday> expected = bruteForce.answer(questions);
    List<String> wrong =
        new AnswerCheck(workshop.milepost(), home, workshop.scratch().output()).findWrong(expected);
    long trips = expected.values().stream().mapToLong(TripsByMonday::trips).sum();
    workshop
        .report()
        .heading(
            String.format(
                Locale.ROOT,
                "Answers: %d of %d box questions equal a plain count (%,d trips counted)",
                questions.size() - wrong.size(),
                questions.size(),
                trips));
    wrong.forEach(workshop.report()::line);
    return wrong.isEmpty();
  }
}
