package io.milepost.bench;

import java.time.LocalDate;
import java.util.SortedMap;

/**
 * An answer.
 *
 * @param perWeek trips by the Monday of their week, weeks without a trip left out
 */
record TripsByMonday(SortedMap<LocalDate, Long> perWeek) {
  long trips() {
    return perWeek.values().stream().mapToLong(Long::longValue).sum();
  }
}
