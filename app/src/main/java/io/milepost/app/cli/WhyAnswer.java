package io.milepost.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.app.cli.output.Answer;
import io.milepost.app.cli.output.Page;
import io.milepost.app.cli.output.Table;
import io.milepost.app.route.Membership;
import io.milepost.app.route.Verdict;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Whether two trips are together, in every format. */
record WhyAnswer(Verdict verdict) implements Answer {

  @Override
  public void json(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeBooleanField("together", verdict.together());
    json.writeStringField("why", verdict.sentence());
    number(json, "first_route_id", routeId(verdict.first()));
    number(json, "second_route_id", routeId(verdict.second()));
    json.writeNumberField("origin_meters", verdict.originMeters());
    json.writeNumberField("destination_meters", verdict.destinationMeters());
    json.writeNumberField("seconds_apart", verdict.secondsApart());
    json.writeEndObject();
  }

  private static void number(JsonGenerator json, String name, @Nullable Integer value)
      throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else {
      json.writeNumberField(name, value);
    }
  }

  private static @Nullable Integer routeId(Membership trip) {
    return trip.route() == null ? null : trip.route().routeId();
  }

  @Override
  public Table table() {
    return new Table()
        .text("together")
        .text("why")
        .number("first_route_id")
        .number("second_route_id")
        .number("origin_meters")
        .number("destination_meters")
        .number("seconds_apart")
        .row(
            verdict.together(),
            verdict.sentence(),
            routeId(verdict.first()),
            routeId(verdict.second()),
            verdict.originMeters(),
            verdict.destinationMeters(),
            verdict.secondsApart());
  }

  @Override
  public void text(Page page) {
    page.line(verdict.sentence());
  }
}
