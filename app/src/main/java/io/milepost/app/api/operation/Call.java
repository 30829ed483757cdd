package io.milepost.app.api.operation;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import io.milepost.app.api.problem.ProblemException;
import io.milepost.app.api.problem.ProblemType;
import io.milepost.app.rows.Json;
import io.milepost.model.Nearest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One request of an operation, whose parameters are as the operation says. For one thread at a
 * time.
 */
public final class Call {
  private final Context context;
  private final Operation operation;
  private final Map<String, Object> values;

  private Call(Context context, Operation operation, Map<String, Object> values) {
    this.context = context;
    this.operation = operation;
    this.values = values;
  }

  /** Writes one JSON value. */
  @FunctionalInterface
  public interface JsonAnswer {
    void write(JsonGenerator json) throws IOException;
  }

  /**
   * Reads the parameters of a request.
   *
   * @throws ProblemException when they are not as the operation says
   */
  static Call of(Context context, Operation operation) {
    refuseUnknown(context, operation);
    Map<String, Object> values = new HashMap<>();
    for (Parameter parameter : operation.parameters()) {
      String text = text(context, parameter);
      if (text != null) {
        values.put(parameter.name(), read(parameter, text));
      } else if (parameter.required()) {
        throw wrong(parameter, "nothing");
      }
    }
    return new Call(context, operation, values);
  }

  private static void refuseUnknown(Context context, Operation operation) {
    for (Map.Entry<String, List<String>> given : context.queryParamMap().entrySet()) {
      if (operation.find(Parameter.Place.QUERY, given.getKey()).isEmpty()) {
        List<String> known =
            operation.in(Parameter.Place.QUERY).stream().map(Parameter::name).toList();
        throw new ProblemException(
            ProblemType.UNKNOWN_PARAMETER,
            "'%s' is no parameter of this. %s"
                .formatted(
                    given.getKey(),
                    known.isEmpty() ? "It has none." : Nearest.hint(given.getKey(), known)));
      }
      if (given.getValue().size() > 1) {
        throw new ProblemException(
            ProblemType.WRONG_PARAMETER,
            "Expected '%s' once, found it %d times."
                .formatted(given.getKey(), given.getValue().size()));
      }
    }
  }

  private static @Nullable String text(Context context, Parameter parameter) {
    return switch (parameter.in()) {
      case PATH -> context.pathParam(parameter.name());
      case QUERY -> context.queryParam(parameter.name());
      case HEADER -> context.header(parameter.name());
    };
  }

  private static Object read(Parameter parameter, String text) {
    return parameter.type().read(text).orElseThrow(() -> wrong(parameter, "'" + text + "'"));
  }

  private static ProblemException wrong(Parameter parameter, String found) {
    return new ProblemException(
        ProblemType.WRONG_PARAMETER,
        "Expected '%s' to be %s, found %s."
            .formatted(parameter.name(), parameter.type().expected(), found));
  }

  /** The request itself, and its answer. */
  public Context context() {
    return context;
  }

  /** The value of a parameter; null when it is not there. */
  public @Nullable String findText(String name) {
    return (String) values.get(name);
  }

  /** The value of a parameter that is always there. */
  public String text(String name) {
    return (String) Objects.requireNonNull(values.get(name));
  }

  public @Nullable LocalDate findDay(String name) {
    return (LocalDate) values.get(name);
  }

  /** The value of a whole number; {@code otherwise} when it is not there. */
  public long number(String name, long otherwise) {
    return (Long) values.getOrDefault(name, otherwise);
  }

  public @Nullable Long findNumber(String name) {
    return (Long) values.get(name);
  }

  /** Whether a flag is there and true. */
  public boolean flag(String name) {
    return (Boolean) values.getOrDefault(name, false);
  }

  /**
   * The media type to answer in.
   *
   * @throws ProblemException when the client takes none that the operation has
   */
  public String accepted() {
    List<String> offered = operation.offered();
    String header = context.header("Accept");
    return Accepted.of(header)
        .best(offered)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.NOT_ACCEPTABLE,
                    "Expected 'Accept' to allow one of %s, found '%s'."
                        .formatted(String.join(", ", offered), header)));
  }

  /** Answers with JSON and status 200. */
  public void json(JsonAnswer answer) throws IOException {
    bytes(Content.JSON, write(answer));
  }

  /** Answers with a body. */
  public void bytes(String mediaType, byte[] body) {
    context.contentType(mediaType).result(body);
  }

  /** JSON in one line, and a line end. */
  public static byte[] write(JsonAnswer answer) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
        JsonGenerator json = Json.compact(writer)) {
      answer.write(json);
      json.writeRaw('\n');
    }
    return bytes.toByteArray();
  }
}
