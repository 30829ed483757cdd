package io.milepost.app.api.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The pieces that schemas are made of; each call gives a node of its own. */
public final class Schema {
  /** Where schemas that have a name are kept in the document. */
  public static final String COMPONENTS = "#/components/schemas/";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Schema() {}

  /** A member of an object; it is always there unless {@code optional}. */
  public record Member(String name, ObjectNode schema, boolean optional) {}

  public static Member member(String name, ObjectNode schema) {
    return new Member(name, schema, false);
  }

  public static Member optional(String name, ObjectNode schema) {
    return new Member(name, schema, true);
  }

  /** An object with these members and no others. */
  public static ObjectNode object(Member... members) {
    ObjectNode properties = NODES.objectNode();
    ArrayNode required = NODES.arrayNode();
    for (Member member : members) {
      properties.set(member.name(), member.schema());
      if (!member.optional()) {
        required.add(member.name());
      }
    }
    ObjectNode object = type("object");
    object.set("properties", properties);
    object.set("required", required);
    object.put("additionalProperties", false);
    return object;
  }

  /** An object whose members have any names, and values of one kind. */
  public static ObjectNode map(ObjectNode values) {
    ObjectNode object = type("object");
    object.set("additionalProperties", values);
    return object;
  }

  /** An object of which nothing else is said. */
  public static ObjectNode anyObject() {
    return type("object");
  }

  public static ObjectNode list(ObjectNode items) {
    ObjectNode list = type("array");
    list.set("items", items);
    return list;
  }

  public static ObjectNode text() {
    return type("string");
  }

  /** One of some words. */
  public static ObjectNode word(List<String> words) {
    ObjectNode text = text();
    words.forEach(text.putArray("enum")::add);
    return text;
  }

  public static ObjectNode count() {
    return type("integer").put("minimum", 0);
  }

  public static ObjectNode number() {
    return type("number");
  }

  public static ObjectNode truth() {
    return type("boolean");
  }

  /** A day, such as {@code 2018-05-28}. */
  public static ObjectNode day() {
    return text().put("format", "date");
  }

  /** A moment in UTC, such as {@code 2018-05-28T08:03:40Z}. */
  public static ObjectNode moment() {
    return text().put("format", "date-time");
  }

  /** A schema that has a name. */
  public static ObjectNode ref(String name) {
    return NODES.objectNode().put("$ref", COMPONENTS + name);
  }

  /** A value of {@code schema}, or null. */
  public static ObjectNode orNull(ObjectNode schema) {
    JsonNode type = schema.get("type");
    if (type == null) {
      ObjectNode either = NODES.objectNode();
      either.putArray("anyOf").add(schema).add(type("null"));
      return either;
    }
    schema.putArray("type").add(type).add("null");
    return schema;
  }

  private static ObjectNode type(String type) {
    return NODES.objectNode().put("type", type);
  }
}
