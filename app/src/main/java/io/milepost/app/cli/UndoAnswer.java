package io.milepost.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.app.cli.output.Answer;
import io.milepost.app.cli.output.Page;
import io.milepost.app.cli.output.Table;
import io.milepost.app.load.UndoneLoadJson;
import io.milepost.warehouse.UndoneLoad;
import java.io.IOException;
import java.util.Locale;

/** What taking a load back did. */
record UndoAnswer(UndoneLoad undone) implements Answer {

  @Override
  public void json(JsonGenerator json) throws IOException {
    UndoneLoadJson.write(json, undone);
  }

  @Override
  public Table table() {
    return new Table()
        .number("load_id")
        .count("rows_removed")
        .count("rows_kept")
        .row(undone.loadId(), undone.rowsRemoved(), undone.rowsKept());
  }

  @Override
  public void text(Page page) {
    page.line(
        String.format(
            Locale.ROOT,
            "Load %d is undone: %,d rows removed, %,d kept because a later load brought them too.",
            undone.loadId(),
            undone.rowsRemoved(),
            undone.rowsKept()));
  }
}
