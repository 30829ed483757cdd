package io.milepost.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/**
 * An ISO 8601 week, Monday to Sunday, on the wall clock.
 *
 * @param start its Monday
 */
public record Week(LocalDate start) implements Comparable<Week> {
  public Week {
    if (start.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException("A week starts on a Monday, found " + start);
    }
  }

  /** The week that {@code date} lies in. */
  public static Week of(LocalDate date) {
    return new Week(date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
  }

  public Week next() {
    return new Week(start.plusWeeks(1));
  }

  /**
   * Weeks from this one up to, not including, {@code end}; negative when {@code end} is earlier.
   */
  public long until(Week end) {
    return ChronoUnit.WEEKS.between(start, end.start);
  }

  @Override
  public int compareTo(Week other) {
    return start.compareTo(other.start);
  }

  /** As ISO 8601 writes it: {@code 2018-W22}. */
  @Override
  public String toString() {
    return "%04d-W%02d"
        .formatted(
            start.get(IsoFields.WEEK_BASED_YEAR), start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
