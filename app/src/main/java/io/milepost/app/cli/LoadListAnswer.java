package io.milepost.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.app.cli.output.Answer;
import io.milepost.app.cli.output.Page;
import io.milepost.app.cli.output.Table;
import io.milepost.app.load.LoadResult;
import io.milepost.model.Load;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** All loads, one a line. */
record LoadListAnswer(List<LoadResult> loads) implements Answer {

  @Override
  public void json(JsonGenerator json) throws IOException {
    new LoadsAnswer(loads).json(json);
  }

  @Override
  public Table table() {
    return new LoadsAnswer(loads).table();
  }

  private Table shortTable() {
    Table table =
        new Table()
            .number("load_id")
            .text("state")
            .text("dataset")
            .text("source")
            .count("rows_loaded")
            .count("rows_duplicate")
            .count("rows_rejected")
            .text("started_at");
    loads.forEach(result -> add(table, result.load()));
    return table;
  }

  private static void add(Table table, Load load) {
    table.row(
        load.loadId(),
        load.state().word(),
        load.dataset(),
        load.source(),
        load.counts().rowsLoaded(),
        load.counts().rowsDuplicate(),
        load.counts().rowsRejected(),
        load.startedAt().truncatedTo(ChronoUnit.SECONDS));
  }

  @Override
  public void text(Page page) {
    if (loads.isEmpty()) {
      page.line("No loads yet.");
    } else {
      page.table(shortTable());
    }
  }
}
