package io.milepost.routes.matching;

import io.milepost.model.RouteAssigner;
import io.milepost.model.TripBlock;
import io.milepost.model.TripPasses;
import io.milepost.model.TripSink;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Counts the trips that each route that was shares with each route that is. */
final class Overlap implements TripSink {
  private final RouteAssigner before;
  private final RouteAssigner after;
  private final int[] old = new int[TripBlock.CAPACITY];
  private final int[] now = new int[TripBlock.CAPACITY];
  private final Map<Pair, Count> counts = new HashMap<>();
  private Pair last = new Pair(RouteAssigner.NONE, RouteAssigner.NONE);
  private Count lastCount = new Count();

  private Overlap(RouteAssigner before, RouteAssigner after) {
    this.before = before;
    this.after = after;
    counts.put(last, lastCount);
  }

  /** An earlier route and a present one; {@link RouteAssigner#NONE} for trips of none. */
  record Pair(int before, int after) {}

  private static final class Count {
    private long trips;
  }

  /** The trips of each pair that has some. */
  static Map<Pair, Long> of(
      TripPasses trips, Supplier<RouteAssigner> before, Supplier<RouteAssigner> after) {
    Map<Pair, Long> sum = new HashMap<>();
    for (Overlap some : trips.read(() -> new Overlap(before.get(), after.get()))) {
      some.counts.forEach((pair, count) -> sum.merge(pair, count.trips, Long::sum));
    }
    return sum;
  }

  @Override
  public void take(TripBlock trips) {
    before.assign(trips, old);
    after.assign(trips, now);
    for (int row = 0; row < trips.rows(); row++) {
      if (old[row] != last.before || now[row] != last.after) {
        last = new Pair(old[row], now[row]);
        lastCount = counts.computeIfAbsent(last, any -> new Count());
      }
      lastCount.trips++;
    }
  }
}
