package io.milepost.app.infer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import io.milepost.app.report.FeatureReader;
import io.milepost.model.DataException;
import io.milepost.model.Rejection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Drafts a dataset of areas for a sample, and proves it on the features of the sample. */
final class AreaInference {
  private static final JsonFactory JSON = new JsonFactory();

  private final Sample sample;
  private final List<JsonNode> features = new ArrayList<>();

  AreaInference(Sample sample) {
    this.sample = sample;
  }

  /** Whether a text is a FeatureCollection or a Feature, as far as it goes. */
  static boolean isGeoJson(String text) {
    try (JsonParser json = JSON.createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        if (name.equals("type")) {
          return json.getText().equals("FeatureCollection") || json.getText().equals("Feature");
        }
        json.skipChildren();
      }
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * The draft.
   *
   * @throws DataException when it is no GeoJSON, has no polygons, or nothing that names them
   */
  AreaDraft draft(String dataset, Path spool) {
    read();
    List<AreaName> names = new FeatureNames(features).names();
    if (names.isEmpty()) {
      throw new DataException(
          "Expected features of '%s' to have an id or a property with a text or number that names the area, found none. Give them one."
              .formatted(sample.name()));
    }
    AreaDraft draft = new AreaDraft(dataset, features.size(), names, List.of());
    Trial trial = Trial.of(Trial.dataset(draft), collection(), spool);
    List<Rejection> rejections = trial.rejections();
    if (rejections.size() == features.size()) {
      throw new DataException(
          "Expected polygons in '%s', found none: %s."
              .formatted(sample.name(), rejections.get(0).reason()));
    }
    return draft.notTaking(rejections);
  }

  /** The features that are there as a whole. */
  private void read() {
    try {
      byte[] text = sample.text().getBytes(StandardCharsets.UTF_8);
      FeatureReader.read(
          text, "'%s'".formatted(sample.name()), (line, feature) -> features.add(feature));
    } catch (DataException e) {
      if (sample.whole() || features.isEmpty()) {
        throw e;
      }
    }
  }

  private String collection() {
    if (sample.whole()) {
      return sample.text();
    }
    List<String> texts = features.stream().map(JsonNode::toString).toList();
    return "{\"type\":\"FeatureCollection\",\"features\":[%s]}".formatted(String.join(",", texts));
  }
}
