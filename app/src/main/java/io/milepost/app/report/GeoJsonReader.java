package io.milepost.app.report;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.milepost.model.Area;
import io.milepost.model.UsageException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads an area from GeoJSON (RFC 7946): a Polygon, a MultiPolygon, a Feature of one, or a
 * FeatureCollection, of which the area is all polygons together. Anything else is refused, as
 * leaving it out would answer another question.
 */
public final class GeoJsonReader {
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final String POLYGONAL = "a Polygon or a MultiPolygon";

  private final String source;
  private final List<List<double[]>> polygons = new ArrayList<>();

  private GeoJsonReader(String source) {
    this.source = source;
  }

  /**
   * The polygons of a GeoJSON text.
   *
   * @param source what errors call the text: a file's name, say
   * @throws UsageException saying what is wrong and where
   */
  public static Area.Polygons read(String text, String source) {
    GeoJsonReader reader = new GeoJsonReader(source);
    reader.object(reader.parse(text), Place.root(source));
    return new Area.Polygons(List.copyOf(reader.polygons));
  }

  /**
   * The polygons of one geometry.
   *
   * @param source what errors call it
   * @throws UsageException saying what is wrong and where
   */
  static Area.Polygons readGeometry(JsonNode geometry, String source) {
    GeoJsonReader reader = new GeoJsonReader(source);
    reader.geometry(geometry, Place.root(source).member("geometry"));
    return new Area.Polygons(List.copyOf(reader.polygons));
  }

  private JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UsageException(
          "Expected GeoJSON in %s, but it is not JSON: %s%s."
              .formatted(source, where(e.getLocation()), reason(e)));
    }
  }

  /** A limit of the parser, on how deep brackets nest say, has no location. */
  private static String where(@Nullable JsonLocation location) {
    return location == null
        ? ""
        : "line %d, column %d: ".formatted(location.getLineNr(), location.getColumnNr());
  }

  /** Jackson's words, without its remarks on where a bracket was opened. */
  private static String reason(JsonProcessingException fault) {
    return fault.getOriginalMessage().replaceAll("(?s) \\(start marker.*|\\R.*", "");
  }

  private void object(JsonNode node, Place place) {
    switch (place.type(node)) {
      case "FeatureCollection" -> features(node, place);
      case "Feature" -> geometry(node.path("geometry"), place.member("geometry"));
      default -> geometry(node, place);
    }
  }

  private void features(JsonNode collection, Place place) {
    JsonNode features = place.array(collection, "features");
    if (features.isEmpty()) {
      throw place.expected("at least one feature", "none");
    }
    for (int i = 0; i < features.size(); i++) {
      Place feature = place.member("features").item(i);
      if (!feature.type(features.get(i)).equals("Feature")) {
        throw feature.expected("a Feature", feature.type(features.get(i)));
      }
      geometry(features.get(i).path("geometry"), feature.member("geometry"));
    }
  }

  private void geometry(JsonNode geometry, Place place) {
    switch (place.type(geometry)) {
      case "Polygon" -> polygon(place.array(geometry, "coordinates"), place.member("coordinates"));
      case "MultiPolygon" -> multiPolygon(geometry, place);
      default -> throw place.expected(POLYGONAL, place.type(geometry));
    }
  }

  private void multiPolygon(JsonNode geometry, Place place) {
    JsonNode members = place.array(geometry, "coordinates");
    if (members.isEmpty()) {
      throw place.expected("at least one polygon", "none");
    }
    for (int i = 0; i < members.size(); i++) {
      polygon(members.get(i), place.member("coordinates").item(i));
    }
  }

  private void polygon(JsonNode rings, Place place) {
    if (!rings.isArray() || rings.isEmpty()) {
      throw place.expected("an array of rings, the outer one first", Place.describe(rings));
    }
    List<double[]> polygon = new ArrayList<>();
    for (int i = 0; i < rings.size(); i++) {
      polygon.add(RingReader.read(rings.get(i), place.item(i)));
    }
    polygons.add(List.copyOf(polygon));
  }
}
