package io.milepost.bench.routes;

import io.milepost.bench.setting.Workshop;
import java.io.IOException;
import java.util.List;

/**
 * What Milepost's routes are worth: how they agree with those planted, what they cost a discovery
 * and an ingest, and whether they are the same however the trips come.
 *
 * @param otherRows the most trips that other methods are given, and that come otherwise
 * @param rounds pairs of ingests
 */
public record Routes(Workshop workshop, List<Shape> shapes, long otherRows, int rounds) {

  /**
   * Runs the comparison with {@code rows} trips.
   *
   * @return whether routes were the same where they must be
   */
  public boolean run(long rows) throws IOException, InterruptedException {
    new Quality(workshop, otherRows).run(shapes, rows);
    MadeTrips tight = MadeTrips.of(workshop, Shape.TIGHT, rows);
    boolean right = new AssignmentShare(workshop, rounds).run(tight, rows);
    tight.delete();
    long fewer = Math.min(rows, otherRows);
    MadeTrips few = MadeTrips.of(workshop, Shape.TIGHT, fewer);
    right &= new SameRoutes(workshop, few, fewer).run();
    few.delete();
    return right;
  }
}
