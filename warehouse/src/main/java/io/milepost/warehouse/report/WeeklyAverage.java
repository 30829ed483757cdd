package io.milepost.warehouse.report;

import io.milepost.model.Coverage;
import io.milepost.model.Week;
import io.milepost.warehouse.Warehouse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many trips a week: trips ÷ weeks of the period. Weeks without a trip count as zero, so the
 * averages of disjoint areas add up to the average of their union.
 *
 * @param period the weeks asked about; null when nothing says which, as the warehouse is empty
 * @param series every week of the period, in order, also those without a trip
 */
public record WeeklyAverage(
    WeeklyQuestion question, @Nullable Period period, List<WeekTrips> series) {

  /**
   * Answers {@code question} from the trips of {@code warehouse}.
   *
   * @throws io.milepost.model.UsageException when the question leaves no week of the coverage
   */
  public static WeeklyAverage ask(Warehouse warehouse, WeeklyQuestion question) {
    Optional<Coverage> coverage = warehouse.findCoverage();
    return question
        .period(coverage)
        .map(period -> of(question, period, coverage, counts(warehouse, question, period)))
        .orElseGet(() -> new WeeklyAverage(question, null, List.of()));
  }

  private static Map<Week, Long> counts(
      Warehouse warehouse, WeeklyQuestion question, Period period) {
    return warehouse.tripsPerWeek(question.selection(period));
  }

  static WeeklyAverage of(
      WeeklyQuestion question,
      Period period,
      Optional<Coverage> coverage,
      Map<Week, Long> tripsPerWeek) {
    return new WeeklyAverage(question, period, series(period, coverage, tripsPerWeek));
  }

  /** Other trips in the weeks of this answer. */
  WeeklyAverage with(Optional<Coverage> coverage, Map<Week, Long> tripsPerWeek) {
    return period == null ? this : of(question, period, coverage, tripsPerWeek);
  }

  private static List<WeekTrips> series(
      Period period, Optional<Coverage> coverage, Map<Week, Long> tripsPerWeek) {
    return period.list().stream()
        .map(
            week ->
                new WeekTrips(
                    week,
                    tripsPerWeek.getOrDefault(week, 0L),
                    coverage.filter(days -> days.coversWhole(week)).isEmpty()))
        .toList();
  }

  public long trips() {
    return series.stream().mapToLong(WeekTrips::trips).sum();
  }

  /** Weeks of the period, 0 when there is none. */
  public long weeks() {
    return series.size();
  }

  /** Trips ÷ weeks of the period; null when there is no week. */
  public @Nullable Double average() {
    return ratio(trips(), (double) weeks());
  }

  /** Weeks that have a trip. */
  public long activeWeeks() {
    return series.stream().filter(week -> week.trips() > 0).count();
  }

  /** Trips ÷ weeks that have one; null when none has. What most tools call the weekly average. */
  public @Nullable Double activeAverage() {
    return ratio(trips(), (double) activeWeeks());
  }

  static @Nullable Double ratio(long trips, double weeks) {
    return weeks == 0 ? null : trips / weeks;
  }
}
