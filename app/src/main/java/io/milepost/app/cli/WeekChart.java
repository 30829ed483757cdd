package io.milepost.app.cli;

import io.milepost.app.cli.output.Page;
import io.milepost.app.cli.output.Table;
import io.milepost.warehouse.report.WeekTrips;
import java.util.List;

/** Trips per week as a bar chart of text, 80 columns wide at most. */
final class WeekChart {
  private static final int BAR_WIDTH = 40;

  private WeekChart() {}

  static void print(Page page, List<WeekTrips> series) {
    long most = series.stream().mapToLong(WeekTrips::trips).max().orElse(0);
    Table chart = new Table().text("week").text("start").count("trips").text("");
    for (WeekTrips week : series) {
      String bar = page.bar(week.trips(), most, BAR_WIDTH);
      chart.row(
          week.week(),
          week.week().start(),
          week.trips(),
          week.partial() ? (bar + " partial").strip() : bar);
    }
    page.table(chart);
  }
}
