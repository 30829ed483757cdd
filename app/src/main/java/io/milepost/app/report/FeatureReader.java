package io.milepost.app.report;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.milepost.model.DataException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Takes a GeoJSON text apart into its features (RFC 7946), each with the line it begins in. */
public final class FeatureReader {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String FEATURES = "features";

  private final String source;
  private final Action action;
  private final ObjectNode rest = MAPPER.createObjectNode();
  private boolean collection;

  /** Takes a feature. */
  public interface Action {
    void take(long line, JsonNode feature);
  }

  private FeatureReader(String source, Action action) {
    this.source = source;
    this.action = action;
  }

  /**
   * Hands out the features of a FeatureCollection, or the one that the text is.
   *
   * @param source what errors call the text
   * @throws DataException when it is neither, or no JSON
   */
  public static void read(byte[] text, String source, Action action) {
    FeatureReader reader = new FeatureReader(source, action);
    try (JsonParser json = MAPPER.getFactory().createParser(text)) {
      reader.root(json);
    } catch (JsonProcessingException e) {
      throw new DataException(
          "Expected GeoJSON in %s, but line %d is not JSON: %s."
              .formatted(
                  source,
                  e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                  e.getOriginalMessage().replaceAll("(?s) \\(start marker.*|\\R.*", "")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void root(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw unexpected("something else");
    }
    long line = json.currentTokenLocation().getLineNr();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      member(json, json.currentName());
    }
    if (json.nextToken() != null) {
      throw unexpected("more after its end");
    }
    String type = rest.path("type").asText("no type");
    if (type.equals("Feature") && !collection) {
      action.take(line, rest);
    } else if (!type.equals("FeatureCollection") || !collection) {
      throw unexpected(type);
    }
  }

  private void member(JsonParser json, String name) throws IOException {
    boolean list = json.nextToken() == JsonToken.START_ARRAY;
    if (!name.equals(FEATURES) || !list) {
      rest.set(name, MAPPER.<JsonNode>readTree(json));
      return;
    }
    collection = true;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      long line = json.currentTokenLocation().getLineNr();
      action.take(line, MAPPER.readTree(json));
    }
  }

  private DataException unexpected(String found) {
    return new DataException(
        "Expected a FeatureCollection or a Feature of GeoJSON in %s, found %s."
            .formatted(source, found));
  }
}
