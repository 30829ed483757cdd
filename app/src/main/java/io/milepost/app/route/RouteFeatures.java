package io.milepost.app.route;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.milepost.warehouse.StoredRoute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/** Routes as GeoJSON, for maps. */
public final class RouteFeatures {
  private RouteFeatures() {}

  /** Writes a Feature a line: GeoJSON text sequences (RFC 8142) without the separator. */
  public static void lines(Writer target, List<StoredRoute> routes) {
    try (JsonGenerator json = generator(target)) {
      json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
      for (StoredRoute route : routes) {
        RouteJson.feature(json, route);
      }
      json.writeRaw(routes.isEmpty() ? "" : "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes one FeatureCollection (RFC 7946). */
  public static void collection(Writer target, List<StoredRoute> routes) {
    try (JsonGenerator json = generator(target)) {
      json.writeStartObject();
      json.writeStringField("type", "FeatureCollection");
      json.writeArrayFieldStart("features");
      for (StoredRoute route : routes) {
        json.writeRaw("\n");
        RouteJson.feature(json, route);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw("\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonGenerator generator(Writer target) throws IOException {
    return new JsonFactory()
        .createGenerator(target)
        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
        .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
  }
}
