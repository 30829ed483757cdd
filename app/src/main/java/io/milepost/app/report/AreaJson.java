package io.milepost.app.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.model.Area;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Areas as answers echo them: {@code {"region": "Prague"}}, {@code {"bbox": [W, S, E, N]}} or
 * {@code {"geojson": {…}}}, with {@code "name"} in front for a saved one, and {@code "route_id"}
 * behind for a single route.
 */
public final class AreaJson {
  private AreaJson() {}

  /** Writes the area as one object. */
  public static void write(JsonGenerator json, AskedArea asked) throws IOException {
    json.writeStartObject();
    if (asked.name() != null) {
      json.writeStringField("name", asked.name());
    }
    member(json, asked.area());
    if (asked.routeId() != null) {
      json.writeNumberField("route_id", asked.routeId());
    }
    json.writeEndObject();
  }

  private static void member(JsonGenerator json, Area area) throws IOException {
    if (area instanceof Area.Region region) {
      json.writeStringField("region", region.name());
    } else if (area instanceof Area.Box box) {
      json.writeFieldName("bbox");
      numbers(json, box.west(), box.south(), box.east(), box.north());
    } else if (area instanceof Area.Polygons polygons) {
      json.writeFieldName("geojson");
      multiPolygon(json, polygons);
    }
  }

  /** The polygons as the text of one GeoJSON MultiPolygon. */
  static String geoJson(Area.Polygons polygons) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      multiPolygon(json, polygons);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void multiPolygon(JsonGenerator json, Area.Polygons polygons) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "MultiPolygon");
    json.writeArrayFieldStart("coordinates");
    for (List<double[]> polygon : polygons.polygons()) {
      polygon(json, polygon);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void polygon(JsonGenerator json, List<double[]> rings) throws IOException {
    json.writeStartArray();
    for (double[] ring : rings) {
      json.writeStartArray();
      for (int i = 0; i < ring.length; i += 2) {
        numbers(json, ring[i], ring[i + 1]);
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static void numbers(JsonGenerator json, double... values) throws IOException {
    json.writeStartArray();
    for (double value : values) {
      json.writeNumber(value);
    }
    json.writeEndArray();
  }
}
