package io.milepost.bench.routes;

import io.milepost.bench.setting.Workshop;
import java.io.IOException;
import java.util.List;

/**
 * What Milepost's routes are worth: how they agree with those planted, what they cost a discovery
 * and an ingest, and whether they are the same however the trips come.
 *
 * @param further options of {@code milepost generate trips} for every shape
 * @param otherRows the most trips that other methods are given, and that come otherwise
 * @param rounds pairs of ingests
 */
public record Routes(
    Workshop workshop, List<Shape> shapes, List<String> further, long otherRows, int rounds) {

  /**
   * Runs the comparison with {@code rows} trips.
   *
   * @return whether routes were the same where they must be
   */
  public boolean run(long rows) throws IOException, InterruptedException {
    new Quality(workshop, further, otherRows).run(shapes, rows);
    MadeTrips tight = MadeTrips.of(workshop, Shape.TIGHT, further, rows);
    boolean right = new AssignmentShare(workshop, rounds).run(tight, rows);
    tight.delete();
    boolean same = areSame(Math.min(rows, otherRows));
    return right && same;
  }

  private boolean areSame(long rows) throws IOException, InterruptedException {
    if (rows == 0) {
      return true;
    }
    MadeTrips few = MadeTrips.of(workshop, Shape.TIGHT, further, rows);
    boolean same = new SameRoutes(workshop, few, rows).run();
    few.delete();
    return same;
  }
}
