package io.milepost.bench;

import io.milepost.bench.peer.Peer;
import io.milepost.bench.setting.Workshop;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What else is in use, each with as many rows as it takes in bearable time, beside Milepost with
 * the same rows.
 *
 * @param entries the peers
 * @param rounds runs of each load
 * @param asks how often each question is asked on the clock
 */
record PeersPart(List<Entry> entries, int rounds, int asks) implements Part {

  /**
   * A peer.
   *
   * @param rows how many it loads; 0 leaves it out
   */
  record Entry(Peer peer, long rows) {}

  @Override
  public boolean run(Workshop workshop) throws IOException, InterruptedException {
    List<PeerTrial.Result> results = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.rows() > 0) {
        results.add(new PeerTrial(workshop, rounds, asks).run(entry.peer(), entry.rows()));
      }
    }
    workshop.report().heading("Whole loads beside Milepost's of the same trips in the same run");
    workshop
        .report()
        .line(
            "%-34s %12s %10s %12s %18s"
                .formatted("", "trips", "median s", "trips/s", "times Milepost's"));
    results.forEach(result -> workshop.report().line(result.line()));
    return results.stream().allMatch(PeerTrial.Result::right);
  }
}
