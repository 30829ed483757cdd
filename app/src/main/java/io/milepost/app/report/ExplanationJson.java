package io.milepost.app.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.model.Match;
import io.milepost.warehouse.report.Explanation;
import io.milepost.warehouse.report.Explanation.Figure;
import io.milepost.warehouse.report.WeekRule;
import java.io.IOException;

/**
 * The explanation of an average as the member {@code explain} of its answer: an array with a figure
 * for each definition, of which the one that the answer used is marked.
 */
final class ExplanationJson {
  private ExplanationJson() {}

  static void write(JsonGenerator json, Match match, Explanation explanation) throws IOException {
    json.writeArrayFieldStart("explain");
    for (Figure figure : explanation.figures()) {
      figure(json, figure, figure.match() == match && figure.rule() == WeekRule.ALL_WEEKS);
    }
    json.writeEndArray();
  }

  private static void figure(JsonGenerator json, Figure figure, boolean used) throws IOException {
    json.writeStartObject();
    json.writeStringField("match", figure.match().word());
    json.writeStringField("weeks_counted", figure.rule().code());
    json.writeNumberField("trips", figure.trips());
    json.writeNumberField("weeks", figure.weeks());
    WeeklyAverageJson.number(json, "weekly_average", figure.average());
    json.writeBooleanField("used", used);
    json.writeEndObject();
  }
}
