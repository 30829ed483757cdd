package io.milepost.app.route;

import io.milepost.warehouse.StoredRoute;
import org.jspecify.annotations.Nullable;

/** Whether two trips are together in a route, and where each belongs. */
public record Verdict(Membership first, Membership second) {

  /** Whether both belong to the same route. */
  public boolean together() {
    return shared() != null;
  }

  /** The route that both belong to; null when there is none. */
  @Nullable StoredRoute shared() {
    StoredRoute one = first.route();
    StoredRoute other = second.route();
    return one != null && other != null && one.routeId() == other.routeId() ? one : null;
  }

  /** Great-circle distance between their origins. */
  public double originMeters() {
    return first.trip().originMeters(second.trip());
  }

  /** Great-circle distance between their destinations. */
  public double destinationMeters() {
    return first.trip().destinationMeters(second.trip());
  }

  /** Seconds of the day between their starts, the short way round the clock: 0 to 43,200. */
  public int secondsApart() {
    return first.trip().secondsApart(second.trip());
  }

  /** Why, in one sentence. */
  public String sentence() {
    return new VerdictSentence(this).toString();
  }
}
