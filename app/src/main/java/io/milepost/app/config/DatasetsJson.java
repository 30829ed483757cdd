package io.milepost.app.config;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.app.config.Datasets.Listed;
import io.milepost.app.config.yaml.Problem;
import java.io.IOException;
import java.util.List;

/** The datasets of a home as programs read them. */
public final class DatasetsJson {
  private DatasetsJson() {}

  /** Writes one object with the list {@code datasets}. */
  public static void write(JsonGenerator json, List<Listed> datasets) throws IOException {
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

  /** Writes one object: {@code {dataset, declaration, problems}}. */
  public static void write(JsonGenerator json, String name, Declaration declaration)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("dataset", name);
    json.writeStringField("declaration", declaration.yaml());
    json.writeArrayFieldStart("problems");
    for (Problem problem : declaration.problems()) {
      json.writeStartObject();
      json.writeNumberField("line", problem.line());
      json.writeNumberField("column", problem.column());
      json.writeStringField("message", problem.message());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
