package io.milepost.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.app.cli.output.Answer;
import io.milepost.app.cli.output.Page;
import io.milepost.app.cli.output.Table;
import io.milepost.app.load.LoadJson;
import io.milepost.app.load.LoadResult;
import io.milepost.model.Load;
import java.io.IOException;
import java.util.List;

/** How loads ended. */
record LoadsAnswer(List<LoadResult> loads) implements Answer {

  @Override
  public void json(JsonGenerator json) throws IOException {
    json.writeStartObject();
    new LoadJson(json).results(loads);
    json.writeEndObject();
  }

  @Override
  public Table table() {
    Table table =
        new Table()
            .number("load_id")
            .text("state")
            .text("dataset")
            .text("source")
            .count("rows_read")
            .count("rows_loaded")
            .count("rows_duplicate")
            .count("rows_rejected")
            .count("bytes")
            .number("seconds")
            .text("error");
    loads.forEach(result -> add(table, result.load()));
    return table;
  }

  private static void add(Table table, Load load) {
    table.row(
        load.loadId(),
        load.state().word(),
        load.dataset(),
        load.source(),
        load.counts().rowsRead(),
        load.counts().rowsLoaded(),
        load.counts().rowsDuplicate(),
        load.counts().rowsRejected(),
        load.counts().bytes(),
        LoadResult.seconds(load),
        load.error());
  }

  @Override
  public void text(Page page) {
    loads.forEach(load -> page.lines(LoadWords.of(load)));
  }
}
