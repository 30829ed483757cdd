package io.milepost.warehouse.report;

import io.milepost.model.Coverage;
import io.milepost.model.Match;
import io.milepost.model.Week;
import io.milepost.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What the same question comes to under every other definition in use.
 *
 * @param figures one for each match and {@link WeekRule}; none when the warehouse is empty
 */
public record Explanation(List<Figure> figures) {

  /**
   * One definition and its outcome.
   *
   * @param weeks what the trips are divided by; a fraction under {@link WeekRule#DAYS}
   * @param average null when there is nothing to divide by
   */
  public record Figure(
      Match match, WeekRule rule, long trips, double weeks, @Nullable Double average) {}

  /** Counts once for all matches and works every definition out. */
  public static Explanation of(Warehouse warehouse, WeeklyAverage answer) {
    Optional<Coverage> coverage = warehouse.findCoverage();
    Period period = answer.period();
    if (period == null || coverage.isEmpty()) {
      return new Explanation(List.of());
    }
    WeeklyQuestion question = answer.question();
    return of(
        warehouse.tripsPerWeekByMatch(question.selection(period)),
        question,
        period,
        coverage.get());
  }

  static Explanation of(
      Map<Match, SortedMap<Week, Long>> tripsPerWeekByMatch,
      WeeklyQuestion question,
      Period period,
      Coverage coverage) {
    List<Figure> figures = new ArrayList<>();
    tripsPerWeekByMatch.forEach(
        (match, tripsPerWeek) -> {
          List<WeekTrips> series =
              WeeklyAverage.of(question, period, Optional.of(coverage), tripsPerWeek).series();
          for (WeekRule rule : WeekRule.values()) {
            figures.add(figure(match, rule, series, period, coverage));
          }
        });
    return new Explanation(List.copyOf(figures));
  }

  private static Figure figure(
      Match match, WeekRule rule, List<WeekTrips> series, Period period, Coverage coverage) {
    long trips = rule.trips(series);
    double weeks = rule.weeks(series, period, coverage);
    return new Figure(match, rule, trips, weeks, WeeklyAverage.ratio(trips, weeks));
  }

  /** The figure of one definition; empty when the warehouse is. */
  public Optional<Figure> find(Match match, WeekRule rule) {
    return figures.stream()
        .filter(figure -> figure.match() == match && figure.rule() == rule)
        .findFirst();
  }

  /** The definition with the lowest average. */
  public Optional<Figure> lowest() {
    return figures.stream().filter(Explanation::hasAverage).min(byAverage());
  }

  /** The definition with the highest average. */
  public Optional<Figure> highest() {
    return figures.stream().filter(Explanation::hasAverage).max(byAverage());
  }

  private static boolean hasAverage(Figure figure) {
    return figure.average() != null;
  }

  private static Comparator<Figure> byAverage() {
    return Comparator.comparing(figure -> figure.trips() / figure.weeks());
  }
}
