package io.milepost.warehouse.report;

import io.milepost.model.Area;
import io.milepost.model.Coverage;
import io.milepost.model.Match;
import io.milepost.model.UsageException;
import io.milepost.warehouse.TripSelection;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many trips a week?
 *
 * @param from first day asked about, or null for the first of the coverage
 * @param to the day after the last asked about, or null for the end of the coverage
 * @param datasource only trips of this one, or null for all
 */
public record WeeklyQuestion(
    Area area,
    Match match,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String datasource) {

  /**
   * The constructor refuses a period without a day.
   *
   * @throws UsageException when {@code from} is not before {@code to}
   */
  public WeeklyQuestion {
    if (from != null && to != null && !from.isBefore(to)) {
      throw new UsageException(
          "Expected --from before --to (the day after the last), found --from %s --to %s."
              .formatted(from, to));
    }
  }

  /**
   * The whole weeks that the question is about; empty when neither the question nor a trip says
   * which.
   *
   * @throws UsageException when the one day given leaves no week of the coverage
   */
  Optional<Period> period(Optional<Coverage> coverage) {
    LocalDate first = from != null ? from : coverage.map(Coverage::first).orElse(null);
    LocalDate end = to != null ? to : coverage.map(days -> days.last().plusDays(1)).orElse(null);
    if (first == null || end == null) {
      return Optional.empty();
    }
    if (!first.isBefore(end)) {
      throw outside(coverage.orElseThrow());
    }
    return Optional.of(Period.covering(first, end));
  }

  private UsageException outside(Coverage coverage) {
    boolean late = from != null;
    return new UsageException(
        "Expected %s within the days that have trips, %s to %s, found %s. Give %s too to ask about weeks without trips."
            .formatted(
                late ? "--from" : "--to",
                coverage.first(),
                coverage.last(),
                late ? from : to,
                late ? "--to" : "--from"));
  }

  TripSelection selection(Period period) {
    return new TripSelection(area, match, period.from(), period.to(), datasource);
  }
}
