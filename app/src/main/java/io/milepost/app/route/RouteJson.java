package io.milepost.app.route;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.model.RouteShape;
import io.milepost.warehouse.StoredRoute;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Routes as programs read them: flat, with the same names in JSON, CSV and GeoJSON. */
public final class RouteJson {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

  private RouteJson() {}

  /** Writes one object with the list {@code routes}. */
  public static void writeAll(JsonGenerator json, List<StoredRoute> routes) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("routes");
    for (StoredRoute route : routes) {
      write(json, route);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Writes one object. */
  public static void write(JsonGenerator json, StoredRoute route) throws IOException {
    json.writeStartObject();
    RouteShape shape = route.shape();
    json.writeNumberField("route_id", route.routeId());
    json.writeStringField("region", route.region());
    json.writeNumberField("trips", route.trips());
    json.writeNumberField("origin_lon", shape.originLon());
    json.writeNumberField("origin_lat", shape.originLat());
    json.writeNumberField("destination_lon", shape.destinationLon());
    json.writeNumberField("destination_lat", shape.destinationLat());
    traits(json, route);
    json.writeEndObject();
  }

  /** Writes one GeoJSON Feature (RFC 7946): a line from origin to destination. */
  public static void feature(JsonGenerator json, StoredRoute route) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    json.writeNumberField("id", route.routeId());
    line(json, route.shape());
    json.writeObjectFieldStart("properties");
    json.writeNumberField("route_id", route.routeId());
    json.writeStringField("region", route.region());
    json.writeNumberField("trips", route.trips());
    traits(json, route);
    json.writeEndObject();
    json.writeEndObject();
  }

  /**
   * A line of two points may not jump across the antimeridian; it goes past 180 degrees instead, as
   * map programs draw it.
   */
  private static void line(JsonGenerator json, RouteShape shape) throws IOException {
    double turns = Math.rint((shape.destinationLon() - shape.originLon()) / 360);
    json.writeObjectFieldStart("geometry");
    json.writeStringField("type", "LineString");
    json.writeArrayFieldStart("coordinates");
    position(json, shape.originLon(), shape.originLat());
    position(json, shape.destinationLon() - turns * 360, shape.destinationLat());
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void position(JsonGenerator json, double lon, double lat) throws IOException {
    json.writeStartArray();
    json.writeNumber(lon);
    json.writeNumber(lat);
    json.writeEndArray();
  }

  private static void traits(JsonGenerator json, StoredRoute route) throws IOException {
    RouteShape shape = route.shape();
    json.writeNumberField("origin_spread_meters", shape.originSpreadMeters());
    json.writeNumberField("destination_spread_meters", shape.destinationSpreadMeters());
    json.writeStringField("window_start", clock(shape.windowStartSecond()));
    json.writeStringField("window_end", clock(shape.windowEndSecond()));
    json.writeStringField("first_seen", moment(route.firstSeen()));
    json.writeStringField("last_seen", moment(route.lastSeen()));
    json.writeObjectFieldStart("trips_by_datasource");
    for (Map.Entry<String, Long> trips : route.tripsByDatasource().entrySet()) {
      json.writeNumberField(trips.getKey(), trips.getValue());
    }
    json.writeEndObject();
  }

  /** A second of the day as {@code HH:mm:ss}. */
  public static String clock(int secondOfDay) {
    return CLOCK.format(LocalTime.ofSecondOfDay(secondOfDay));
  }

  private static @Nullable String moment(@Nullable LocalDateTime time) {
    return time == null ? null : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
  }
}
