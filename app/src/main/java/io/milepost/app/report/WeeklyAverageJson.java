package io.milepost.app.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.model.Week;
import io.milepost.warehouse.report.Explanation;
import io.milepost.warehouse.report.Period;
import io.milepost.warehouse.report.WeekTrips;
import io.milepost.warehouse.report.WeeklyAverage;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The weekly average as programs read it; averages without a week to divide by are null. */
public final class WeeklyAverageJson {
  private WeeklyAverageJson() {}

  /**
   * Writes one object.
   *
   * @param asked the area as it was asked about
   * @param explanation becomes the member {@code explain}; null leaves it out
   */
  public static void write(
      JsonGenerator json, AskedArea asked, WeeklyAverage answer, @Nullable Explanation explanation)
      throws IOException {
    json.writeStartObject();
    head(json, asked, answer);
    json.writeArrayFieldStart("series");
    for (WeekTrips week : answer.series()) {
      week(json, week);
    }
    json.writeEndArray();
    if (explanation != null) {
      ExplanationJson.write(json, answer.question().match(), explanation);
    }
    json.writeEndObject();
  }

  /** Writes what was asked, and the figures. */
  static void head(JsonGenerator json, AskedArea asked, WeeklyAverage answer) throws IOException {
    json.writeFieldName("area");
    AreaJson.write(json, asked);
    json.writeStringField("match", answer.question().match().word());
    period(json, answer.period());
    figures(json, answer);
  }

  private static void period(JsonGenerator json, @Nullable Period period) throws IOException {
    monday(json, "from", period == null ? null : period.from());
    monday(json, "to", period == null ? null : period.to());
  }

  private static void monday(JsonGenerator json, String name, @Nullable Week week)
      throws IOException {
    json.writeStringField(name, week == null ? null : week.start().toString());
  }

  static void figures(JsonGenerator json, WeeklyAverage answer) throws IOException {
    json.writeNumberField("trips", answer.trips());
    json.writeNumberField("weeks", answer.weeks());
    number(json, "weekly_average", answer.average());
    json.writeNumberField("active_weeks", answer.activeWeeks());
    number(json, "active_weekly_average", answer.activeAverage());
  }

  private static void week(JsonGenerator json, WeekTrips week) throws IOException {
    json.writeStartObject();
    json.writeStringField("week", week.week().toString());
    json.writeStringField("start", week.week().start().toString());
    json.writeNumberField("trips", week.trips());
    json.writeBooleanField("partial", week.partial());
    json.writeEndObject();
  }

  static void number(JsonGenerator json, String name, @Nullable Double value) throws IOException {
    json.writeFieldName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeNumber(value);
    }
  }
}
