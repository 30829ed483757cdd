package io.milepost.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.app.cli.output.Answer;
import io.milepost.app.cli.output.Page;
import io.milepost.app.cli.output.Table;
import io.milepost.app.load.LoadJson;
import io.milepost.app.load.LoadResult;
import io.milepost.model.LoadStep;
import java.io.IOException;
import java.util.List;

/** One load with its steps. */
record LoadAnswer(LoadResult result) implements Answer {

  @Override
  public void json(JsonGenerator json) throws IOException {
    new LoadJson(json).result(result);
  }

  @Override
  public Table table() {
    Table table =
        new Table()
            .text("step")
            .text("started_at")
            .text("finished_at")
            .number("seconds")
            .count("rows");
    for (LoadStep step : result.steps()) {
      table.row(
          step.step(), step.startedAt(), step.finishedAt(), LoadJson.seconds(step), step.rows());
    }
    return table;
  }

  @Override
  public void text(Page page) {
    page.lines(LoadWords.of(result));
    page.lines(List.of("  dataset: " + result.load().dataset()));
    if (result.load().retryOf() != null) {
      page.line("  brings mended rows of load " + result.load().retryOf());
    }
    page.blankLine();
    page.table(table());
  }
}
