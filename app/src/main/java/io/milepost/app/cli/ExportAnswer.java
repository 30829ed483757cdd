package io.milepost.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.app.cli.output.Answer;
import io.milepost.app.cli.output.Table;
import io.milepost.app.export.ExportedTable;
import java.io.IOException;
import java.util.List;

/** What was exported. */
record ExportAnswer(List<ExportedTable> tables) implements Answer {

  @Override
  public void json(JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (ExportedTable table : tables) {
      json.writeStartObject();
      json.writeStringField("table", table.table());
      json.writeNumberField("rows", table.rows());
      json.writeNumberField("partitions", table.partitions());
      json.writeNumberField("removed", table.removed());
      json.writeStringField("directory", table.directory().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  @Override
  public Table table() {
    Table answer =
        new Table()
            .text("table")
            .count("rows")
            .count("partitions")
            .count("removed")
            .text("directory");
    for (ExportedTable table : tables) {
      answer.row(
          table.table(),
          table.rows(),
          table.partitions(),
          table.removed(),
          table.directory().toString());
    }
    return answer;
  }
}
