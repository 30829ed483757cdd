package io.milepost.model;

import java.time.LocalDate;

/**
 * The days from the first to the last trip loaded.
 *
 * @param first day of the first trip
 * @param last day of the last trip, not before {@code first}
 */
public record Coverage(LocalDate first, LocalDate last) {
  public Week firstWeek() {
    return Week.of(first);
  }

  public Week lastWeek() {
    return Week.of(last);
  }

  /** Whether every day of {@code week} lies from the first to the last day. */
  public boolean coversWhole(Week week) {
    return !week.start().isBefore(first) && !week.next().start().minusDays(1).isAfter(last);
  }
}
