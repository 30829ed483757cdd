package io.milepost.warehouse.report;

import io.milepost.model.Coverage;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** By how many weeks the trips are divided: the ways in use, of which the first is Milepost's. */
public enum WeekRule {
  /** Every week of the period, also those without a trip. */
  ALL_WEEKS("every week of the period"),
  /** Only weeks that have a trip: what averaging the groups of a GROUP BY comes to. */
  ACTIVE_WEEKS("weeks that have trips"),
  /** Only weeks that lie wholly within the coverage, and only their trips. */
  WHOLE_WEEKS("whole weeks only"),
  /** The days of the coverage that lie in the period, divided by seven. */
  DAYS("days covered / 7");

  private final String words;

  WeekRule(String words) {
    this.words = words;
  }

  /** The rule as people read it. */
  public String words() {
    return words;
  }

  /** The rule as programs read it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The trips that count under this rule. */
  long trips(List<WeekTrips> series) {
    return series.stream().filter(counted()).mapToLong(WeekTrips::trips).sum();
  }

  /** The weeks that they are divided by. */
  double weeks(List<WeekTrips> series, Period period, Coverage coverage) {
    return this == DAYS ? period.daysOf(coverage) / 7.0 : series.stream().filter(counted()).count();
  }

  private Predicate<WeekTrips> counted() {
    return switch (this) {
      case ALL_WEEKS, DAYS -> week -> true;
      case ACTIVE_WEEKS -> week -> week.trips() > 0;
      case WHOLE_WEEKS -> week -> !week.partial();
    };
  }
}
