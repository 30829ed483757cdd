package io.milepost.warehouse.report;

import io.milepost.model.Coverage;
import io.milepost.model.Week;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whole ISO weeks.
 *
 * @param from the first week
 * @param to the week after the last, later than {@code from}
 */
public record Period(Week from, Week to) {

  /** The whole weeks that the days from {@code first} up to, not including, {@code end} touch. */
  static Period covering(LocalDate first, LocalDate end) {
    return new Period(Week.of(first), Week.of(end.minusDays(1)).next());
  }

  /** How many weeks, at least 1. */
  public long weeks() {
    return from.until(to);
  }

  List<Week> list() {
    return Stream.iterate(from, Week::next).limit(weeks()).toList();
  }

  /** How many days of {@code coverage} lie in this period. */
  long daysOf(Coverage coverage) {
    LocalDate first = later(from.start(), coverage.first());
    LocalDate last = earlier(to.start().minusDays(1), coverage.last());
    return Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
