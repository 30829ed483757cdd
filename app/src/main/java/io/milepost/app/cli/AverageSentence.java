package io.milepost.app.cli;

import io.milepost.app.report.AskedArea;
import io.milepost.app.report.BoxText;
import io.milepost.model.Area;
import io.milepost.model.Match;
import io.milepost.warehouse.report.WeeklyAverage;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The figures of a weekly average as a sentence. */
final class AverageSentence {
  private static final int LINE_WIDTH = 80;

  private AverageSentence() {}

  /** One line where it fits, else two. */
  static List<String> of(AskedArea asked, WeeklyAverage answer) {
    String subject = subject(asked, answer) + ":";
    String figures = figures(answer);
    return subject.length() + figures.length() < LINE_WIDTH
        ? List.of(subject + " " + figures)
        : List.of(subject, figures);
  }

  private static String figures(WeeklyAverage answer) {
    return answer.weeks() == 0
        ? "there are no trips yet, so no weeks to average over."
        : "%s in %s, %s a week%s."
            .formatted(
                counted(answer.trips(), "trip"),
                counted(answer.weeks(), "week"),
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
                : String.format(Locale.ROOT, "%,d weeks that have trips", answer.activeWeeks()));
  }

  private static String subject(AskedArea asked, WeeklyAverage answer) {
    String place = asked.name() != null ? asked.name() : place(asked.area());
    String route = asked.routeId() == null ? "" : ", route " + asked.routeId();
    String match = asked.area() instanceof Area.Region ? "" : ends(answer.question().match());
    String datasource = answer.question().datasource();
    return place + route + match + (datasource == null ? "" : ", only " + datasource);
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

  /** For people: two digits behind the point, or one; JSON and CSV have the full double. */
  static String rounded(@Nullable Double average) {
    if (average == null) {
      return "-";
    }
    String digits = average == 0 || average >= 0.01 ? "%,.2f" : "%.6f";
    return String.format(Locale.ROOT, digits, average).replaceFirst("(\\.\\d+?)0+$", "$1");
  }
}
