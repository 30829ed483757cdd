package io.milepost.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.app.cli.output.Answer;
import io.milepost.app.cli.output.Page;
import io.milepost.app.cli.output.Table;
import io.milepost.app.report.AskedArea;
import io.milepost.app.report.WeeklyAverageJson;
import io.milepost.warehouse.report.Explanation;
import io.milepost.warehouse.report.WeekTrips;
import io.milepost.warehouse.report.WeeklyAverage;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A weekly average in every format. */
record WeeklyAverageAnswer(
    AskedArea asked, WeeklyAverage average, @Nullable Explanation explanation) implements Answer {

  @Override
  public void json(JsonGenerator json) throws IOException {
    WeeklyAverageJson.write(json, asked, average, explanation);
  }

  /** The series; with an explanation, its figures. */
  @Override
  public Table table() {
    return explanation == null ? series() : ExplanationText.figures(explanation);
  }

  private Table series() {
    Table table = new Table().text("week").text("start").count("trips").text("partial");
    for (WeekTrips week : average.series()) {
      table.row(week.week(), week.week().start(), week.trips(), week.partial());
    }
    return table;
  }

  @Override
  public void text(Page page) {
    page.lines(AverageSentence.of(asked, average));
    if (!average.series().isEmpty()) {
      page.blankLine();
      WeekChart.print(page, average.series());
    }
    if (explanation != null) {
      page.blankLine();
      ExplanationText.print(page, average, explanation);
    }
  }
}
