package io.milepost.bench;

import io.milepost.app.config.Home;
import io.milepost.app.prove.measure.Measured;
import io.milepost.bench.events.EventFile;
import io.milepost.bench.events.MilepostDecoder;
import io.milepost.bench.events.MilepostEvents;
import io.milepost.bench.events.SameRows;
import io.milepost.bench.peer.DuckDbPeer;
import io.milepost.bench.peer.Loader;
import io.milepost.bench.peer.MilepostPeer;
import io.milepost.bench.race.Race;
import io.milepost.bench.race.Standings;
import io.milepost.bench.setting.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Vehicle events in JSON into two typed tables, beside DuckDB's {@code read_json}. */
record EventsPart(long rows, int rounds) implements Part {
  private static final List<String> TABLES = List.of("vehicle_event", "operating_period_event");

  @Override
  public boolean run(Workshop workshop) throws IOException, InterruptedException {
    Path events = EventFile.make(workshop, rows);
    DuckDbScripts duckDb = new DuckDbScripts(workshop.milepost());
    MilepostEvents milepost = new MilepostEvents(workshop.milepost());
    List<Loader> decoders =
        List.of(new MilepostDecoder(workshop.milepost(), rows), duckDb.eventsDecoded());
    DuckDbPeer distinct = duckDb.eventsDistinct();
    try (Race race = new Race(workshop, events)) {
      Map<Loader, List<Measured>> decoded = race.run(decoders, rounds);
      Map<Loader, List<Measured>> loaded =
          race.run(List.of(milepost, duckDb.events(), distinct), rounds);
      workshop
          .report()
          .heading(
              String.format(
                  Locale.ROOT,
                  "%,d vehicle events, %,d bytes of JSON, page cache warm, %d runs in turn",
                  rows,
                  Files.size(events),
                  rounds));
      Standings.of(decoded, rows).forEach(workshop.report()::line);
      Standings.of(loaded, rows).forEach(workshop.report()::line);
      Home home = new Home(MilepostPeer.home(race.directory(milepost)));
      return isSame(workshop, home.warehouseFile(), distinct.database(race.directory(distinct)));
    }
  }

  private static boolean isSame(Workshop workshop, Path ours, Path peer) {
    try {
      List<String> differences = SameRows.findDifferences(ours, peer, TABLES);
      workshop
          .report()
          .heading(
              differences.isEmpty()
                  ? "Rows: all the same in both tables, value by value"
                  : "Rows: not the same");
      differences.forEach(workshop.report()::line);
      return differences.isEmpty();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
