package io.milepost.app.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.warehouse.LatestDatasource;
import java.io.IOException;
import java.time.format.DateTimeFormatter;

/** The latest datasource as programs read it. */
public final class LatestDatasourceJson {
  private LatestDatasourceJson() {}

  /** Writes one object: {@code {regions, region, datasource, started_at}}. */
  public static void write(JsonGenerator json, LatestDatasource latest) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("regions");
    for (String region : latest.regions()) {
      json.writeString(region);
    }
    json.writeEndArray();
    json.writeStringField("region", latest.region());
    json.writeStringField("datasource", latest.datasource());
    json.writeStringField("started_at", startedAt(latest));
    json.writeEndObject();
  }

  /** The start of the latest trip, in ISO 8601. */
  public static String startedAt(LatestDatasource latest) {
    return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(latest.startedAt());
  }
}
