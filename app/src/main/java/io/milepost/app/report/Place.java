package io.milepost.app.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.milepost.model.UsageException;

/**
 * Where in a JSON text something stands, for errors.
 *
 * @param source what the text is called
 * @param path such as {@code features[2].geometry}; empty for the whole
 */
record Place(String source, String path) {
  private static final int LONGEST_SHOWN = 40;

  static Place root(String source) {
    return new Place(source, "");
  }

  Place member(String name) {
    return new Place(source, path.isEmpty() ? name : path + "." + name);
  }

  Place item(int index) {
    return new Place(source, "%s[%d]".formatted(path, index));
  }

  /** The GeoJSON type of an object. */
  String type(JsonNode node) {
    if (!node.path("type").isTextual()) {
      throw expected("a GeoJSON object with a \"type\"", describe(node));
    }
    return node.path("type").textValue();
  }

  JsonNode array(JsonNode node, String member) {
    JsonNode array = node.path(member);
    if (!array.isArray()) {
      throw member(member).expected("an array", describe(array));
    }
    return array;
  }

  UsageException expected(String what, String found) {
    String where = path.isEmpty() ? source : "%s of %s".formatted(path, source);
    return new UsageException("Expected %s at %s, found %s.".formatted(what, where, found));
  }

  static String describe(JsonNode node) {
    if (node.isMissingNode()) {
      return "nothing";
    }
    String text = node.toString();
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }
}
