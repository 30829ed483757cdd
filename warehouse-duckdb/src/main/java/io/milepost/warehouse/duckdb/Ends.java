package io.milepost.warehouse.duckdb;

import io.milepost.model.Match;
import java.util.function.Function;

/** The conditions that a trip's origin, and its destination, lies in an area. */
record Ends(TripPredicate origin, TripPredicate destination) {

  /**
   * The same condition for both ends.
   *
   * @param condition made from the word {@code origin} or {@code destination}
   */
  static Ends of(Function<String, TripPredicate> condition) {
    return new Ends(condition.apply("origin"), condition.apply("destination"));
  }

  /** What {@code match} asks of both ends. */
  TripPredicate matching(Match match) {
    return switch (match) {
      case ORIGIN -> origin;
      case DESTINATION -> destination;
      case BOTH -> origin.and(destination);
      case EITHER -> origin.or(destination);
    };
  }
}
