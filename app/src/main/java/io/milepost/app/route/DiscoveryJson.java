package io.milepost.app.route;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.routes.matching.RouteChange;
import java.io.IOException;
import java.util.List;

/** What a discovery found, as programs read it. */
public final class DiscoveryJson {
  private DiscoveryJson() {}

  /** Writes one object: the settings, the counts and what became of each route. */
  public static void write(JsonGenerator json, Discovery discovery) throws IOException {
    json.writeStartObject();
    json.writeStringField("method", discovery.settings().method().word());
    json.writeNumberField("within_meters", discovery.settings().withinMeters());
    json.writeNumberField("within_minutes", discovery.settings().withinTime().toSeconds() / 60.0);
    json.writeNumberField("min_trips", discovery.settings().minTrips());
    json.writeNumberField("trips", discovery.trips());
    json.writeNumberField("trips_in_routes", discovery.tripsInRoutes());
    json.writeNumberField("routes", discovery.routes());
    json.writeArrayFieldStart("changes");
    for (RouteChange change : discovery.changes()) {
      change(json, change);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void change(JsonGenerator json, RouteChange change) throws IOException {
    json.writeStartObject();
    json.writeStringField("change", change.kind().word());
    ids(json, "before", change.before());
    ids(json, "after", change.after());
    json.writeEndObject();
  }

  private static void ids(JsonGenerator json, String name, List<Integer> ids) throws IOException {
    json.writeFieldName(name);
    json.writeArray(ids.stream().mapToInt(id -> id).toArray(), 0, ids.size());
  }
}
