package io.milepost.app.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.warehouse.report.RouteAverages;
import io.milepost.warehouse.report.WeeklyAverage;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The weekly averages of a region's routes as programs read them: {@code area}, {@code match},
 * {@code from}, {@code to} and the region's figures, then {@code routes} with the figures of each,
 * and of trips without a route under {@code "route_id": null}.
 */
public final class RouteAveragesJson {
  private RouteAveragesJson() {}

  /** Writes one object. */
  public static void write(JsonGenerator json, AskedArea asked, RouteAverages answer)
      throws IOException {
    json.writeStartObject();
    WeeklyAverageJson.head(json, asked, answer.region());
    json.writeArrayFieldStart("routes");
    for (Map.Entry<Integer, WeeklyAverage> route : answer.routes().entrySet()) {
      route(json, route.getKey(), route.getValue());
    }
    route(json, null, answer.withoutRoute());
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void route(JsonGenerator json, @Nullable Integer routeId, WeeklyAverage average)
      throws IOException {
    json.writeStartObject();
    if (routeId == null) {
      json.writeNullField("route_id");
    } else {
      json.writeNumberField("route_id", routeId);
    }
    WeeklyAverageJson.figures(json, average);
    json.writeEndObject();
  }
}
