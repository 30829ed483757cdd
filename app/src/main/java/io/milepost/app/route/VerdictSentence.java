package io.milepost.app.route;

import io.milepost.app.config.text.LengthText;
import io.milepost.app.config.text.TimeSpanText;
import io.milepost.warehouse.StoredRoute;
import java.time.Duration;
import java.util.Locale;

/** Why two trips are together or not. */
final class VerdictSentence {
  private final Verdict verdict;
  private final Membership first;
  private final Membership second;

  VerdictSentence(Verdict verdict) {
    this.verdict = verdict;
    first = verdict.first();
    second = verdict.second();
  }

  @Override
  public String toString() {
    StoredRoute shared = verdict.shared();
    if (shared != null) {
      return together(shared);
    }
    return first.trip().region().equals(second.trip().region())
        ? "Not together: " + apart() + "."
        : "Not together: the first trip is in %s, the second in %s, and no route crosses regions."
            .formatted(first.trip().region(), second.trip().region());
  }

  private String together(StoredRoute route) {
    return String.format(
        Locale.ROOT,
        "Together in route %d of %s with %,d trips: they begin %s apart, end %s apart and start %s"
            + " apart by the clock.",
        route.routeId(),
        route.region(),
        route.trips(),
        LengthText.words(verdict.originMeters()),
        LengthText.words(verdict.destinationMeters()),
        TimeSpanText.words(Duration.ofSeconds(verdict.secondsApart())));
  }

  private String apart() {
    if (first.route() != null) {
      return against("first", first.route(), "second", second);
    }
    if (second.route() != null) {
      return against("second", second.route(), "first", first);
    }
    return first.nearest() == null || second.nearest() == null
        ? "neither belongs to a route, as none was found in " + first.trip().region()
        : "neither belongs to a route; the first %s, and the second %s"
            .formatted(nearest(first, first.nearest()), nearest(second, second.nearest()));
  }

  /** What keeps {@code other} out of the route of the one. */
  private static String against(
      String name, StoredRoute route, String otherName, Membership other) {
    return "the %s trip belongs to route %d and the %s to %s, as it %s"
        .formatted(
            name,
            route.routeId(),
            otherName,
            other.route() == null ? "none" : "route " + other.route().routeId(),
            new Deviation(other.trip(), route).words());
  }

  private static String nearest(Membership member, StoredRoute nearest) {
    return new Deviation(member.trip(), nearest).words();
  }
}
