package io.milepost.app.route;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.milepost.routes.RouteSettings;

/** The settings of a discovery as they are stored with its routes. */
final class SettingsJson {
  private SettingsJson() {}

  static String of(RouteSettings settings) {
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.put("method", settings.method().word());
    json.put("within_meters", settings.withinMeters());
    json.put("within_seconds", settings.withinTime().toSeconds());
    json.put("min_trips", settings.minTrips());
    json.put("clusters", settings.clusters());
    return json.toString();
  }
}
