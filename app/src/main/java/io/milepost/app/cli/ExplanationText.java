package io.milepost.app.cli;

import io.milepost.app.cli.output.Page;
import io.milepost.app.cli.output.Table;
import io.milepost.model.Area;
import io.milepost.model.Match;
import io.milepost.warehouse.report.Explanation;
import io.milepost.warehouse.report.Explanation.Figure;
import io.milepost.warehouse.report.WeekRule;
import io.milepost.warehouse.report.WeeklyAverage;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The explanation of an average for people. */
final class ExplanationText {
  private ExplanationText() {}

  static void print(Page page, WeeklyAverage answer, Explanation explanation) {
    page.line("Definition: " + trips(answer) + ", divided by every week of the period.");
    page.line("Weeks without a trip count as zero; weeks run from Monday to Sunday (ISO 8601).");
    if (explanation.figures().isEmpty()) {
      return;
    }
    page.blankLine();
    page.line("Trips a week under each definition in use:");
    page.blankLine();
    page.table(grid(answer, explanation));
    page.blankLine();
    page.line(verdict(answer, explanation));
    page.lines(againstActiveWeeks(answer));
  }

  /** Every figure in a row of its own, for CSV. */
  static Table figures(Explanation explanation) {
    Table table =
        new Table()
            .text("match")
            .text("weeks_counted")
            .count("trips")
            .number("weeks")
            .number("weekly_average");
    for (Figure figure : explanation.figures()) {
      table.row(
          figure.match().word(),
          figure.rule().code(),
          figure.trips(),
          figure.weeks(),
          figure.average());
    }
    return table;
  }

  private static String trips(WeeklyAverage answer) {
    if (isRegion(answer)) {
      return "trips of the region";
    }
    return switch (answer.question().match()) {
      case ORIGIN -> "trips whose origin lies in the area";
      case DESTINATION -> "trips whose destination lies in the area";
      case BOTH -> "trips with both ends in the area";
      case EITHER -> "trips with either end in the area, each counted once";
    };
  }

  /** A row for each rule, a column for each match; for a region one, as match plays no part. */
  private static Table grid(WeeklyAverage answer, Explanation explanation) {
    List<Match> matches =
        isRegion(answer) ? List.of(answer.question().match()) : List.of(Match.values());
    Table grid = new Table().text("weeks counted");
    matches.forEach(match -> grid.number(isRegion(answer) ? "trips a week" : match.word()));
    for (WeekRule rule : WeekRule.values()) {
      grid.row(gridRow(explanation, rule, matches));
    }
    return grid;
  }

  private static @Nullable Object[] gridRow(
      Explanation explanation, WeekRule rule, List<Match> matches) {
    Stream<String> averages =
        matches.stream()
            .map(match -> explanation.find(match, rule).map(Figure::average).orElse(null))
            .map(average -> average == null ? "-" : String.format(Locale.ROOT, "%,.2f", average));
    return Stream.concat(Stream.of(rule.words()), averages).toArray();
  }

  private static boolean isRegion(WeeklyAverage answer) {
    return answer.question().area() instanceof Area.Region;
  }

  private static String verdict(WeeklyAverage answer, Explanation explanation) {
    Figure lowest = explanation.lowest().orElseThrow();
    Figure highest = explanation.highest().orElseThrow();
    if (highest.trips() == 0) {
      return "No trip of the period matches under any of them.";
    }
    if (rounded(lowest).equals(rounded(highest))) {
      return "All definitions agree.";
    }
    return "They disagree, from %s (%s) to %s (%s)."
        .formatted(
            rounded(lowest), named(answer, lowest), rounded(highest), named(answer, highest));
  }

  /** The mean over active weeks is what most tools would have said. */
  private static List<String> againstActiveWeeks(WeeklyAverage answer) {
    if (answer.activeWeeks() == 0 || answer.activeWeeks() == answer.weeks()) {
      return List.of();
    }
    double more = 100.0 * (answer.weeks() - answer.activeWeeks()) / answer.activeWeeks();
    return List.of(
        String.format(
            Locale.ROOT,
            "Leaving out the weeks without a trip, as most tools do, would say %.0f%% more.",
            more));
  }

  private static String rounded(Figure figure) {
    return AverageSentence.rounded(figure.average());
  }

  private static String named(WeeklyAverage answer, Figure figure) {
    String match = isRegion(answer) ? "" : figure.match().word() + ", ";
    return match + figure.rule().words();
  }
}
