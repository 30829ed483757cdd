package io.milepost.app.infer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What of features may name areas: their ids, and properties that are texts or numbers. */
final class FeatureNames {
  private final List<JsonNode> features;
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  FeatureNames(List<JsonNode> features) {
    this.features = features;
  }

  /** The likeliest first. */
  List<AreaName> names() {
    for (JsonNode feature : features) {
      properties("properties", feature.path("properties"));
      take("id", feature.path("id"));
    }
    return values.entrySet().stream()
        .map(path -> name(path.getKey(), path.getValue()))
        .sorted(AreaName.likeliest(features.size()))
        .toList();
  }

  private static AreaName name(String path, List<String> texts) {
    return new AreaName(path, texts.size(), texts.stream().distinct().count(), texts.get(0));
  }

  private void properties(String path, JsonNode object) {
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      String below = path + "." + member.getKey();
      if (member.getKey().indexOf('.') < 0) { // a path could not lead to others
        properties(below, member.getValue());
        take(below, member.getValue());
      }
    }
  }

  private void take(String path, JsonNode value) {
    String text = value.isTextual() || value.isNumber() ? value.asText().strip() : "";
    if (!text.isEmpty()) {
      values.computeIfAbsent(path, first -> new ArrayList<>()).add(text);
    }
  }
}
