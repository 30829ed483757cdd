package io.milepost.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.app.cli.output.Answer;
import io.milepost.app.cli.output.Page;
import io.milepost.app.cli.output.Table;
import io.milepost.app.load.LoadJson;
import io.milepost.app.load.LoadPreview;
import java.io.IOException;
import java.util.List;

/** What loads would do. */
record DryRunAnswer(List<LoadPreview> loads) implements Answer {

  @Override
  public void json(JsonGenerator json) throws IOException {
    json.writeStartObject();
    new LoadJson(json).previews(loads);
    json.writeEndObject();
  }

  @Override
  public Table table() {
    Table table =
        new Table()
            .text("state")
            .text("dataset")
            .text("source")
            .count("rows_read")
            .count("rows_loaded")
            .count("rows_duplicate")
            .count("rows_rejected")
            .count("bytes")
            .text("first_week")
            .text("last_week")
            .text("error");
    loads.forEach(preview -> add(table, preview));
    return table;
  }

  private static void add(Table table, LoadPreview preview) {
    table.row(
        preview.state().word(),
        preview.dataset(),
        preview.source(),
        preview.counts().rowsRead(),
        preview.counts().rowsLoaded(),
        preview.counts().rowsDuplicate(),
        preview.counts().rowsRejected(),
        preview.counts().bytes(),
        preview.covered().map(covered -> covered.firstWeek().toString()).orElse(null),
        preview.covered().map(covered -> covered.lastWeek().toString()).orElse(null),
        preview.error());
  }

  @Override
  public void text(Page page) {
    loads.forEach(load -> page.lines(LoadWords.of(load)));
  }
}
