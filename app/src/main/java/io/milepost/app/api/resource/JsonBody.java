package io.milepost.app.api.resource;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.milepost.app.api.operation.Call;
import io.milepost.app.api.problem.ProblemException;
import io.milepost.app.api.problem.ProblemType;
import io.milepost.model.Nearest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A JSON object that a client sent. */
final class JsonBody {
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final int MOST_BYTES = 32 << 20;

  private final JsonNode object;

  private JsonBody(JsonNode object) {
    this.object = object;
  }

  /** The body as text. */
  static String text(Call call) throws IOException {
    byte[] bytes = call.context().req().getInputStream().readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new ProblemException(
          ProblemType.BODY_TOO_LARGE,
          String.format(
              Locale.ROOT, "Expected JSON of at most %,d bytes, found more.", MOST_BYTES));
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /**
   * Reads the body of a request.
   *
   * @param members those that it may have
   * @throws ProblemException when it is no object of these
   */
  static JsonBody of(Call call, List<String> members) throws IOException {
    JsonNode node = parse(text(call));
    if (!node.isObject()) {
      throw wrong("a JSON object", String.valueOf(node));
    }
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      if (!members.contains(name)) {
        throw new ProblemException(
            ProblemType.WRONG_BODY,
            "'%s' is no member of this. %s".formatted(name, Nearest.hint(name, members)));
      }
    }
    return new JsonBody(node);
  }

  static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw wrong("JSON", e.getOriginalMessage().replaceAll("(?s) \\(start marker.*|\\R.*", ""));
    }
  }

  private static ProblemException wrong(String expected, String found) {
    return new ProblemException(
        ProblemType.WRONG_BODY, "Expected %s, found: %s.".formatted(expected, found));
  }

  /** The JSON itself. */
  @Override
  public String toString() {
    return object.toString();
  }

  /** A text; null when it is not there. */
  @Nullable String findText(String name) {
    JsonNode node = find(name, "a text", JsonNode::isTextual);
    return node == null ? null : node.textValue();
  }

  /** A text that is always there. */
  String text(String name) {
    String text = findText(name);
    if (text == null) {
      throw wrong("'%s'".formatted(name), "nothing");
    }
    return text;
  }

  /** The texts of a list; none when it is not there. */
  List<String> texts(String name) {
    JsonNode node = find(name, "a list of texts", JsonNode::isArray);
    List<String> texts = new ArrayList<>();
    if (node != null) {
      node.forEach(item -> texts.add(item.asText()));
    }
    return texts;
  }

  /** Whether a flag is there and true. */
  boolean flag(String name) {
    JsonNode node = find(name, "true or false", JsonNode::isBoolean);
    return node != null && node.booleanValue();
  }

  private @Nullable JsonNode find(String name, String expected, Predicate<JsonNode> right) {
    JsonNode node = object.get(name);
    if (node == null || node.isNull()) {
      return null;
    }
    if (!right.test(node)) {
      throw wrong("'%s' to be %s".formatted(name, expected), node.toString());
    }
    return node;
  }
}
