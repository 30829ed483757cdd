package io.milepost.app.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.warehouse.report.Explanation;
import io.milepost.warehouse.report.Explanation.Figure;
import java.io.IOException;

/** The explanation of an average as the member {@code explain} of its answer. */
final class ExplanationJson {
  private static final String DEFINITION =
      "Trips that match, divided by every week of the period; weeks without a trip count as zero.";

  private ExplanationJson() {}

  static void write(JsonGenerator json, Explanation explanation) throws IOException {
    json.writeObjectFieldStart("explain");
    json.writeStringField("definition", DEFINITION);
    json.writeArrayFieldStart("figures");
    for (Figure figure : explanation.figures()) {
      figure(json, figure);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void figure(JsonGenerator json, Figure figure) throws IOException {
    json.writeStartObject();
    json.writeStringField("match", figure.match().word());
    json.writeStringField("weeks_counted", figure.rule().code());
    json.writeNumberField("trips", figure.trips());
    json.writeNumberField("weeks", figure.weeks());
    WeeklyAverageJson.number(json, "weekly_average", figure.average());
    json.writeEndObject();
  }
}
