package io.milepost.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.app.cli.output.Answer;
import io.milepost.app.cli.output.Page;
import io.milepost.app.cli.output.Table;
import io.milepost.app.config.server.ApiKey;
import java.io.IOException;
import java.util.List;

/** The keys of a home, without their secrets. */
record KeysAnswer(List<ApiKey> keys) implements Answer {

  @Override
  public void json(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("keys");
    for (ApiKey key : keys) {
      json.writeStartObject();
      json.writeStringField("name", key.name());
      json.writeStringField("scope", key.scope().word());
      json.writeStringField("created_at", key.createdAt().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  @Override
  public Table table() {
    Table table = new Table().text("name").text("scope").text("created_at");
    keys.forEach(key -> table.row(key.name(), key.scope().word(), key.createdAt()));
    return table;
  }

  @Override
  public void text(Page page) {
    if (keys.isEmpty()) {
      page.line("No keys; 'milepost keys add NAME' makes one.");
    } else {
      page.table(table());
    }
  }
}
