package io.milepost.bench;

import io.milepost.app.prove.measure.Measured;
import io.milepost.bench.ask.Inquiry;
import io.milepost.bench.peer.MilepostPeer;
import io.milepost.bench.peer.Peer;
import io.milepost.bench.race.Hearing;
import io.milepost.bench.race.Race;
import io.milepost.bench.race.Spread;
import io.milepost.bench.setting.Workshop;
import io.milepost.model.DataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One peer and Milepost with the same trips: both load them in turn, and answer. */
final class PeerTrial {
  private static final int MILEPOST_ASKS = 40;

  private final Workshop workshop;
  private final int rounds;
  private final int asks;

  /**
   * @param rounds runs of each load
   * @param asks how often the peer is asked each question on the clock
   */
  PeerTrial(Workshop workshop, int rounds, int asks) {
    this.workshop = workshop;
    this.rounds = rounds;
    this.asks = asks;
  }

  /**
   * How it went.
   *
   * @param line of the table
   * @param right whether all answers were, or there was no peer to give any
   */
  record Result(String line, boolean right) {}

  /** Runs the trial; a peer that this machine lacks, or that fails, is named as such. */
  Result run(Peer peer, long rows) throws IOException, InterruptedException {
    Optional<String> missing = peer.findMissing();
    if (missing.isPresent()) {
      return new Result("%-34s not run: %s".formatted(peer.name(), missing.get()), true);
    }
    Path csv = workshop.trips(rows);
    try (Race race = new Race(workshop, csv)) {
      return run(peer, rows, Inquiry.about(csv), race);
    } catch (DataException e) {
      return new Result("%-34s failed: %s".formatted(peer.name(), e.getMessage()), false);
    }
  }

  private Result run(Peer peer, long rows, Inquiry inquiry, Race race)
      throws IOException, InterruptedException {
    Peer milepost = new MilepostPeer(workshop.milepost());
    Map<Peer, List<Measured>> runs = race.run(List.of(milepost, peer), rounds);
    workshop.report().heading(String.format(Locale.ROOT, "%s, %,d trips", peer.name(), rows));
    Hearing hearing = new Hearing(race, inquiry, workshop.report());
    hearing.ask(milepost, Math.max(asks, MILEPOST_ASKS));
    hearing.ask(peer, asks);
    hearing.compare();
    String line = line(peer, rows, median(runs, peer), median(runs, milepost));
    return new Result(line, hearing.isRight());
  }

  private static double median(Map<Peer, List<Measured>> runs, Peer peer) {
    return Spread.of(runs.getOrDefault(peer, List.of()), Measured::seconds).median();
  }

  private static String line(Peer peer, long rows, double seconds, double milepostSeconds) {
    return String.format(
        Locale.ROOT,
        "%-34s %,12d %10.2f %,12.0f %18.1f",
        peer.name(),
        rows,
        seconds,
        rows / seconds,
        seconds / milepostSeconds);
  }
}
