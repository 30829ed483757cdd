package io.milepost.bench.race;

import io.milepost.bench.ask.Inquiry;
import io.milepost.bench.ask.Replies;
import io.milepost.bench.ask.Timing;
import io.milepost.bench.ask.TimingTable;
import io.milepost.bench.peer.Peer;
import io.milepost.bench.setting.Report;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks peers of a race the same questions, and reports who was right and how long it took. */
public final class Hearing {
  private final Race race;
  private final Inquiry inquiry;
  private final Report report;
  private final Map<String, Map<String, Timing>> timings = new LinkedHashMap<>();
  private boolean right = true;

  public Hearing(Race race, Inquiry inquiry, Report report) {
    this.race = race;
    this.inquiry = inquiry;
    this.report = report;
  }

  /** Asks what {@code peer} stored, each question {@code rounds} times on the clock. */
  public void ask(Peer peer, int rounds) throws IOException, InterruptedException {
    ask(peer.name(), peer, rounds);
  }

  /** As {@link #ask(Peer, int)}, under another name than the peer's own. */
  public void ask(String name, Peer peer, int rounds) throws IOException, InterruptedException {
    Replies replies = race.ask(peer, inquiry, rounds);
    timings.put(name, inquiry.timings(replies));
    List<String> wrong = inquiry.findWrong(replies);
    int asked = replies.millis().size();
    right &= wrong.isEmpty() && asked > 0;
    report.line(
        "%s: %d of %d answers equal a plain count%s"
            .formatted(name, asked - wrong.size(), asked, notAsked(inquiry.size() - asked)));
    wrong.forEach(report::line);
  }

  private static String notAsked(int count) {
    return count == 0 ? "" : ", %d questions it cannot be asked".formatted(count);
  }

  /** Reports the times of all that were asked, beside each other. */
  public void compare() {
    TimingTable.of(timings).forEach(report::line);
  }

  /** Whether all answers so far were right. */
  public boolean isRight() {
    return right;
  }
}
