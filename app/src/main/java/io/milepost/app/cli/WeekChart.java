package io.milepost.app.cli;

import io.milepost.app.cli.output.Page;
import io.milepost.app.cli.output.Table;
import io.milepost.warehouse.report.WeekTrips;
import java.util.List;
import java.util.Locale;

/** Trips per week as a bar chart of text, 80 columns wide at most. */
final class WeekChart {
  private static final int BAR_WIDTH = 40;

  /** Longer runs of weeks without a trip take one line: a single wrong year may open a gap. */
  private static final int LONGEST_GAP_SHOWN = 8;

  private WeekChart() {}

  static void print(Page page, List<WeekTrips> series) {
    long most = series.stream().mapToLong(WeekTrips::trips).max().orElse(0);
    Table chart = new Table().text("week").text("start").count("trips").text("");
    int shown = 0;
    while (shown < series.size()) {
      int gap = emptyWeeks(series, shown);
      if (gap > LONGEST_GAP_SHOWN) {
        chart.row("…", String.format(Locale.ROOT, "%,d weeks", gap), 0, "");
        shown += gap;
      } else {
        addWeek(chart, series.get(shown++), most, page);
      }
    }
    page.table(chart);
  }

  private static int emptyWeeks(List<WeekTrips> series, int from) {
    int end = from;
    while (end < series.size() && series.get(end).trips() == 0) {
      end++;
    }
    return end - from;
  }

  private static void addWeek(Table chart, WeekTrips week, long most, Page page) {
    String bar = page.bar(week.trips(), most, BAR_WIDTH);
    chart.row(
        week.week(),
        week.week().start(),
        week.trips(),
        week.partial() ? (bar + " partial").strip() : bar);
  }
}
