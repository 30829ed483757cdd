package io.milepost.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.app.cli.output.Answer;
import io.milepost.app.cli.output.Page;
import io.milepost.app.cli.output.Table;
import io.milepost.app.config.server.Scope;
import java.io.IOException;

/** A key, told this once. */
record KeyAnswer(String name, Scope scope, String key) implements Answer {

  @Override
  public void json(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", name);
    json.writeStringField("scope", scope.word());
    json.writeStringField("key", key);
    json.writeEndObject();
  }

  @Override
  public Table table() {
    return new Table().text("name").text("scope").text("key").row(name, scope.word(), key);
  }

  /** The key alone, for scripts. */
  @Override
  public void text(Page page) {
    page.line(key);
  }
}
