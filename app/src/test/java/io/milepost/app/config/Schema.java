package io.milepost.app.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The published JSON Schema, as editors use it. */
public final class Schema {
  private static final JsonNode TEXT = read();
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(TEXT);

  private Schema() {}

  private static JsonNode read() {
    try {
      return new ObjectMapper().readTree(Datasets.schema());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The definitions that allow no other keys than their own. */
  static Set<String> closed() {
    Set<String> names = new TreeSet<>();
    TEXT.path("$defs")
        .properties()
        .forEach(
            definition -> {
              if (definition.getValue().path("additionalProperties").isBoolean()) {
                names.add(definition.getKey());
              }
            });
    return names;
  }

  private static JsonNode property(String definition, String name) {
    return TEXT.path("$defs").path(definition).path("properties").path(name);
  }

  /** The keys that a definition allows. */
  public static Set<String> keys(String definition) {
    Set<String> keys = new TreeSet<>();
    TEXT.path("$defs").path(definition).path("properties").fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  /** The words that a key of a definition allows. */
  public static Set<String> words(String definition, String key) {
    Set<String> words = new TreeSet<>();
    JsonNode property = property(definition, key);
    JsonNode target =
        property.has("$ref") ? TEXT.at(property.path("$ref").asText().substring(1)) : property;
    target.path("enum").forEach(word -> words.add(word.asText()));
    if (target.has("const")) {
      words.add(target.path("const").asText());
    }
    return words;
  }

  /** What the schema says against a declaration. */
  static Set<String> complaints(String yaml) {
    Set<String> complaints = new TreeSet<>();
    for (ValidationMessage message :
        SCHEMA.validate(json(new Yaml().compose(new StringReader(yaml))))) {
      complaints.add(message.getMessage());
    }
    return complaints;
  }

  /** As editors read YAML (its core schema): days are texts. */
  private static JsonNode json(Node node) {
    if (node instanceof MappingNode mapping) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      mapping
          .getValue()
          .forEach(
              entry ->
                  object.set(
                      ((ScalarNode) entry.getKeyNode()).getValue(), json(entry.getValueNode())));
      return object;
    }
    if (node instanceof SequenceNode sequence) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      sequence.getValue().forEach(item -> array.add(json(item)));
      return array;
    }
    return scalar((ScalarNode) node);
  }

  private static JsonNode scalar(ScalarNode node) {
    JsonNodeFactory factory = JsonNodeFactory.instance;
    if (node.getTag().equals(Tag.INT)) {
      return factory.numberNode(Long.parseLong(node.getValue()));
    }
    if (node.getTag().equals(Tag.FLOAT)) {
      return factory.numberNode(Double.parseDouble(node.getValue()));
    }
    if (node.getTag().equals(Tag.BOOL)) {
      return factory.booleanNode(Boolean.parseBoolean(node.getValue()));
    }
    return node.getTag().equals(Tag.NULL) ? factory.nullNode() : factory.textNode(node.getValue());
  }
}
