package io.milepost.app.cli;

import io.milepost.app.report.AskedArea;
import io.milepost.app.report.BoxText;
import io.milepost.model.Area;
import io.milepost.model.Match;
import io.milepost.model.Week;
import io.milepost.warehouse.report.Period;
import io.milepost.warehouse.report.WeeklyAverage;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The figures of a weekly average as a sentence. */
final class AverageSentence {
  private AverageSentence() {}

  static String of(AskedArea asked, WeeklyAverage answer) {
    Period period = answer.period();
    return period == null
        ? subject(asked, answer) + ": there are no trips yet, so no weeks to average over."
        : "%s: %s in %s (%s to %s), %s a week%s."
            .formatted(
                subject(asked, answer),
                counted(answer.trips(), "trip"),
                counted(answer.weeks(), "week"),
                period.from(),
                new Week(period.to().start().minusWeeks(1)),
                rounded(answer.average()),
                activeClause(answer));
  }

  private static String activeClause(WeeklyAverage answer) {
    if (answer.activeWeeks() == answer.weeks() || answer.activeWeeks() == 0) {
      return "";
    }
    return " (%s over the %s)"
        .formatted(
            rounded(answer.activeAverage()),
            answer.activeWeeks() == 1
                ? "1 week that has trips"
                : "%,d weeks that have trips".formatted(answer.activeWeeks()));
  }

  private static String subject(AskedArea asked, WeeklyAverage answer) {
    String place = asked.name() != null ? asked.name() : place(asked.area());
    String match = asked.area() instanceof Area.Region ? "" : ends(answer.question().match());
    String datasource = answer.question().datasource();
    return place + match + (datasource == null ? "" : ", only " + datasource);
  }

  private static String place(Area area) {
    if (area instanceof Area.Region region) {
      return region.name();
    }
    return area instanceof Area.Box box ? "Box " + BoxText.format(box) : "Polygon area";
  }

  private static String ends(Match match) {
    return switch (match) {
      case ORIGIN -> ", by origin";
      case DESTINATION -> ", by destination";
      case BOTH -> ", both ends inside";
      case EITHER -> ", either end inside";
    };
  }

  static String counted(long count, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }

  /** For people: one decimal, three below 1; JSON and CSV have the full double. */
  static String rounded(@Nullable Double average) {
    return average == null
        ? "-"
        : String.format(Locale.ROOT, average < 1 && average > 0 ? "%.3f" : "%,.1f", average);
  }
}
