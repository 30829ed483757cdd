package io.milepost.app.generate;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** One event as a line of JSON, in the order in which feeds write its members. */
final class EventLine {
  private final StringBuilder text = new StringBuilder();

  private EventLine(String event, String on, Instant at, String id) {
    text.append("{\"event\":\"").append(event).append("\",\"on\":\"").append(on);
    text.append("\",\"at\":\"").append(at).append("\",\"data\":{\"id\":\"").append(id).append('"');
  }

  static EventLine ofVehicle(String event, Instant at, String id) {
    return new EventLine(event, "vehicle", at, id);
  }

  static EventLine ofPeriod(String event, Instant at, String id) {
    return new EventLine(event, "operating_period", at, id);
  }

  EventLine span(Instant start, Instant finish) {
    text.append(",\"start\":\"")
        .append(start)
        .append("\",\"finish\":\"")
        .append(finish)
        .append('"');
    return this;
  }

  /**
   * A position, in degrees with 7 decimals.
   *
   * @param place null for one that is told as unknown
   */
  EventLine location(@Nullable Place place, Instant at) {
    text.append(",\"location\":");
    if (place == null) {
      text.append("{\"lat\":null,\"lng\":null,\"at\":null}");
    } else {
      text.append("{\"lat\":").append(degrees(place.lat())).append(",\"lng\":");
      text.append(degrees(place.lon())).append(",\"at\":\"");
      text.append(at.truncatedTo(ChronoUnit.SECONDS)).append("\"}");
    }
    return this;
  }

  /** An object that says nothing. */
  EventLine nothing() {
    text.append(",\"location\":null");
    return this;
  }

  private static double degrees(double exact) {
    return Math.rint(exact * 1e7) / 1e7;
  }

  /** The line with its ending. */
  String of(String organization) {
    return text.append("},\"organization_id\":\"").append(organization).append("\"}\n").toString();
  }
}
