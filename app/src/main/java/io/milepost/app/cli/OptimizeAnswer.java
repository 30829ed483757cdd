package io.milepost.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.app.cli.output.Answer;
import io.milepost.app.cli.output.Page;
import io.milepost.app.cli.output.Table;
import io.milepost.warehouse.OptimizedIndex;
import java.io.IOException;

/** What optimising did. */
record OptimizeAnswer(OptimizedIndex optimized) implements Answer {

  @Override
  public void json(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("files_before", optimized.filesBefore());
    json.writeNumberField("files_after", optimized.filesAfter());
    json.writeEndObject();
  }

  @Override
  public Table table() {
    return new Table()
        .count("files_before")
        .count("files_after")
        .row(optimized.filesBefore(), optimized.filesAfter());
  }

  @Override
  public void text(Page page) {
    page.line(
        optimized.filesBefore() == optimized.filesAfter()
            ? "The area index is in order already."
            : "The area index, which was in %d files, is in %d now."
                .formatted(optimized.filesBefore(), optimized.filesAfter()));
  }
}
