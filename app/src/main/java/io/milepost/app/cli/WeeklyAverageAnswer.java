package io.milepost.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.app.cli.output.Answer;
import io.milepost.app.cli.output.Page;
import io.milepost.app.cli.output.Table;
import io.milepost.app.question.WeeklyReply;
import io.milepost.warehouse.report.Explanation;
import io.milepost.warehouse.report.WeekTrips;
import io.milepost.warehouse.report.WeeklyAverage;
import java.io.IOException;

/** A weekly average in every format. */
record WeeklyAverageAnswer(WeeklyReply.Whole reply) implements Answer {

  @Override
  public void json(JsonGenerator json) throws IOException {
    reply.json(json);
  }

  /** The series; with an explanation, its figures. */
  @Override
  public Table table() {
    Explanation explanation = reply.explanation();
    return explanation == null ? series() : ExplanationText.figures(explanation);
  }

  private Table series() {
    Table table = new Table().text("week").text("start").count("trips").text("partial");
    for (WeekTrips week : reply.average().series()) {
      table.row(week.week(), week.week().start(), week.trips(), week.partial());
    }
    return table;
  }

  @Override
  public void text(Page page) {
    WeeklyAverage average = reply.average();
    page.lines(AverageSentence.of(reply.asked(), average));
    if (!average.series().isEmpty()) {
      page.blankLine();
      WeekChart.print(page, average.series());
    }
    Explanation explanation = reply.explanation();
    if (explanation != null) {
      page.blankLine();
      ExplanationText.print(page, average, explanation);
    }
  }
}
