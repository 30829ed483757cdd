package io.milepost.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.app.cli.output.Answer;
import io.milepost.app.cli.output.Page;
import io.milepost.app.cli.output.Table;
import io.milepost.app.question.WeeklyReply;
import io.milepost.warehouse.report.WeeklyAverage;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The weekly averages of a region's routes in every format. */
record RouteAveragesAnswer(WeeklyReply.ByRoute reply) implements Answer {

  @Override
  public void json(JsonGenerator json) throws IOException {
    reply.json(json);
  }

  @Override
  public Table table() {
    Table table =
        new Table()
            .number("route_id")
            .count("trips")
            .count("weeks")
            .number("weekly_average")
            .count("active_weeks")
            .number("active_weekly_average");
    reply.averages().routes().forEach((routeId, average) -> add(table, routeId, average));
    return add(table, null, reply.averages().withoutRoute());
  }

  private static Table add(Table table, @Nullable Object routeId, WeeklyAverage average) {
    return table.row(
        routeId,
        average.trips(),
        average.weeks(),
        average.average(),
        average.activeWeeks(),
        average.activeAverage());
  }

  @Override
  public void text(Page page) {
    page.lines(AverageSentence.of(reply.asked(), reply.averages().region()));
    page.blankLine();
    Table table =
        new Table()
            .number("route")
            .count("trips")
            .number("a week")
            .count("active weeks")
            .number("an active week");
    reply.averages().routes().forEach((routeId, average) -> addRounded(table, routeId, average));
    page.table(addRounded(table, "none", reply.averages().withoutRoute()));
  }

  private static Table addRounded(Table table, Object route, WeeklyAverage average) {
    return table.row(
        route,
        average.trips(),
        AverageSentence.rounded(average.average()),
        average.activeWeeks(),
        AverageSentence.rounded(average.activeAverage()));
  }
}
