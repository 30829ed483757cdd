package io.milepost.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.app.cli.output.Answer;
import io.milepost.app.cli.output.Table;
import io.milepost.app.config.Datasets.Listed;
import io.milepost.app.config.DatasetsJson;
import java.io.IOException;
import java.util.List;

/** The datasets of a home. */
record DatasetsAnswer(List<Listed> datasets) implements Answer {

  @Override
  public void json(JsonGenerator json) throws IOException {
    DatasetsJson.write(json, datasets);
  }

  @Override
  public Table table() {
    Table table = new Table().text("dataset").text("declared_in").number("problems");
    datasets.forEach(
        dataset -> table.row(dataset.name(), dataset.declaredIn(), dataset.problems()));
    return table;
  }
}
