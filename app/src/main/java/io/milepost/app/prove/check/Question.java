package io.milepost.app.prove.check;

import io.milepost.model.Area;
import io.milepost.model.Match;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many trips a week in this area?
 *
 * @param from the Monday of the first week, or null for no lower bound
 * @param to the Monday after the last week, or null for no upper bound
 * @param datasource only trips of this one, or null for all
 */
public record Question(
    Area area,
    Match match,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String datasource) {

  /** The constructor refuses a bound that is not a Monday. */
  public Question {
    requireMonday(from);
    requireMonday(to);
  }

  /** About all trips, of every week. */
  public static Question of(Area area, Match match) {
    return new Question(area, match, null, null, null);
  }

  /** Whether the trip's week and datasource are asked about, wherever its ends lie. */
  boolean takes(Trip trip, LocalDate monday) {
    return (from == null || !monday.isBefore(from))
        && (to == null || monday.isBefore(to))
        && (datasource == null || datasource.equals(trip.datasource()));
  }

  private static void requireMonday(@Nullable LocalDate bound) {
    if (bound != null && bound.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException("A period starts and ends on a Monday, found " + bound);
    }
  }
}
