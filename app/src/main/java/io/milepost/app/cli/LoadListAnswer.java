package io.milepost.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.app.cli.output.Answer;
import io.milepost.app.cli.output.Page;
import io.milepost.app.cli.output.Table;
import io.milepost.app.load.LoadResult;
import java.io.IOException;
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

  @Override
  public void text(Page page) {
    if (loads.isEmpty()) {
      page.line("No loads yet.");
    } else {
      page.table(table());
    }
  }
}
