package io.milepost.app.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** The regions of a datasource as programs read them. */
public final class RegionsJson {
  private RegionsJson() {}

  /** Writes one object: {@code {datasource, regions}}. */
  public static void write(JsonGenerator json, String datasource, List<String> regions)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("datasource", datasource);
    json.writeArrayFieldStart("regions");
    for (String region : regions) {
      json.writeString(region);
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
