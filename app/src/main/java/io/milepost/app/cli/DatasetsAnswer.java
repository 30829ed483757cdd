package io.milepost.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.app.cli.output.Answer;
import io.milepost.app.cli.output.Table;
import io.milepost.app.config.Datasets.Listed;
import java.io.IOException;
import java.util.List;

/** The datasets of a home. */
record DatasetsAnswer(List<Listed> datasets) implements Answer {

  @Override
  public void json(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("datasets");
    for (Listed dataset : datasets) {
      json.writeStartObject();
      json.writeStringField("dataset", dataset.name());
      json.writeStringField("declared_in", dataset.declaredIn());
      json.writeNumberField("problems", dataset.problems());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  @Override
  public Table table() {
    Table table = new Table().text("dataset").text("declared_in").number("problems");
    datasets.forEach(
        dataset -> table.row(dataset.name(), dataset.declaredIn(), dataset.problems()));
    return table;
  }
}
