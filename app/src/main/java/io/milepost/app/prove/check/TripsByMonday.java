package io.milepost.app.prove.check;

import java.time.LocalDate;
import java.util.SortedMap;

/**
 * An answer.
 *
 * @param perWeek trips by the Monday of their week, weeks without a trip left out
 */
public record TripsByMonday(SortedMap<LocalDate, Long> perWeek) {

  /** All trips together. */
  public long trips() {
    return perWeek.values().stream().mapToLong(Long::longValue).sum();
  }
}
