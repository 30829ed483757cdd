package io.milepost.app.api.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.milepost.app.api.operation.Content;
import io.milepost.app.api.operation.Operation;
import io.milepost.app.api.operation.Parameter;
import io.milepost.app.api.operation.Response;
import io.milepost.app.api.problem.Problem;
import io.milepost.app.api.schema.Schema;
import io.milepost.app.config.server.Scope;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An OpenAPI 3.1 document, made of the operations themselves. */
public final class OpenApiDocument {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String BEARER = "key";

  private OpenApiDocument() {}

  /**
   * The document.
   *
   * @param schemas those that have a name
   * @param version of the program
   */
  public static ObjectNode of(
      List<Operation> operations, Map<String, ObjectNode> schemas, String version) {
    ObjectNode document = NODES.objectNode().put("openapi", "3.1.0");
    document
        .putObject("info")
        .put("title", "Milepost")
        .put("version", version)
        .put(
            "description",
            "A trip-data warehouse: trips in, weekly averages out. Errors are problem details (RFC 9457) with stable types.");
    document.putArray("servers").addObject().put("url", "/");
    document.set("paths", paths(operations));
    document.set("components", components(schemas));
    return document;
  }

  private static ObjectNode paths(List<Operation> operations) {
    ObjectNode paths = NODES.objectNode();
    for (Operation operation : operations) {
      paths
          .withObjectProperty(operation.path())
          .set(operation.method().name().toLowerCase(Locale.ROOT), operation(operation));
    }
    return paths;
  }

  private static ObjectNode operation(Operation operation) {
    ObjectNode node = NODES.objectNode();
    node.putArray("tags").add(operation.tag());
    node.put("summary", operation.summary());
    node.put("operationId", operation.id());
    Scope scope = operation.scope();
    if (scope != null) {
      node.put("description", "Needs a key of scope `" + scope.word() + "` where there are keys.");
      security(node);
    }
    if (!operation.parameters().isEmpty()) {
      ArrayNode parameters = node.putArray("parameters");
      operation.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
    }
    if (!operation.bodies().isEmpty()) {
      ObjectNode body = node.putObject("requestBody").put("required", true);
      body.set("content", content(operation.bodies()));
    }
    node.set("responses", responses(operation));
    return node;
  }

  /** No key, where there are none, or one. */
  private static void security(ObjectNode node) {
    ArrayNode security = node.putArray("security");
    security.addObject();
    security.addObject().putArray(BEARER);
  }

  private static ObjectNode parameter(Parameter parameter) {
    ObjectNode node =
        NODES
            .objectNode()
            .put("name", parameter.name())
            .put("in", parameter.in().word())
            .put("description", parameter.description())
            .put("required", parameter.required());
    node.set("schema", parameter.type().schema());
    return node;
  }

  private static ObjectNode responses(Operation operation) {
    ObjectNode responses = NODES.objectNode();
    for (Response response : operation.responses()) {
      ObjectNode node = responses.putObject(String.valueOf(response.status()));
      node.put("description", response.description());
      if (!response.contents().isEmpty()) {
        node.set("content", content(response.contents()));
      }
    }
    ObjectNode problem = responses.putObject("default").put("description", "A problem.");
    problem.putObject("content").putObject(Problem.MEDIA_TYPE).set("schema", Schema.ref("Problem"));
    return responses;
  }

  private static ObjectNode content(List<Content> contents) {
    ObjectNode node = NODES.objectNode();
    contents.forEach(
        content -> node.putObject(content.mediaType()).set("schema", content.schema()));
    return node;
  }

  private static ObjectNode components(Map<String, ObjectNode> schemas) {
    ObjectNode components = NODES.objectNode();
    ObjectNode named = components.putObject("schemas");
    schemas.forEach(named::set);
    components
        .putObject("securitySchemes")
        .putObject(BEARER)
        .put("type", "http")
        .put("scheme", "bearer")
        .put("description", "A key of 'milepost keys add'.");
    return components;
  }
}
