package io.milepost.bench;

import io.milepost.bench.ask.Inquiry;
import io.milepost.bench.peer.MilepostPeer;
import io.milepost.bench.peer.Peer;
import io.milepost.bench.race.Hearing;
import io.milepost.bench.race.Race;
import io.milepost.bench.race.Standings;
import io.milepost.bench.setting.Workshop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Answers of Milepost in a warm process beside those of DuckDB: scans of a table as it was loaded,
 * and of one sorted by place.
 *
 * @param asks how often Milepost is asked each question on the clock
 * @param scanAsks how often DuckDB is
 */
record QuestionsPart(long rows, int asks, int scanAsks) implements Part {
  @Override
  public boolean run(Workshop workshop) throws IOException, InterruptedException {
    Path csv = workshop.trips(rows);
    Inquiry inquiry = Inquiry.about(csv);
    Peer milepost = new MilepostPeer(workshop.milepost());
    DuckDbScripts duckDb = new DuckDbScripts(workshop.milepost());
    try (Race race = new Race(workshop, csv)) {
      var runs = race.run(List.of(milepost, duckDb.load(), duckDb.sorted()), 1);
      workshop.report().heading(String.format(Locale.ROOT, "%,d trips, loaded once", rows));
      Standings.of(runs, rows).forEach(workshop.report()::line);
      workshop
          .report()
          .heading(String.format(Locale.ROOT, "Answers in a warm process, %,d trips", rows));
      Hearing hearing = new Hearing(race, inquiry, workshop.report());
      hearing.ask(milepost, asks);
      hearing.ask(duckDb.load(), scanAsks);
      hearing.ask(duckDb.sorted(), scanAsks);
      hearing.compare();
      return hearing.isRight();
    }
  }
}
