package io.milepost.app.api.operation;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.milepost.app.api.problem.ProblemException;
import io.milepost.app.api.problem.ProblemType;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/** Takes requests to the operations that they ask for. */
public final class Routing {
  private Routing() {}

  /**
   * Makes a route of each operation.
   *
   * @param gate called before an operation; throws when the client may not use it
   */
  public static void register(
      RoutesConfig routes, List<Operation> operations, BiConsumer<Context, Operation> gate) {
    for (Operation operation : operations) {
      routes.addHttpHandler(
          type(operation.method()), operation.path(), context -> answer(context, operation, gate));
    }
  }

  private static HandlerType type(Method method) {
    return switch (method) {
      case GET -> HandlerType.GET;
      case POST -> HandlerType.POST;
      case PUT -> HandlerType.PUT;
      case DELETE -> HandlerType.DELETE;
    };
  }

  private static void answer(
      Context context, Operation operation, BiConsumer<Context, Operation> gate)
      throws IOException {
    gate.accept(context, operation);
    requireBodyType(context, operation);
    Call call = Call.of(context, operation);
    if (!operation.offered().isEmpty()) {
      call.accepted();
    }
    operation.handler().answer(call);
  }

  private static void requireBodyType(Context context, Operation operation) {
    List<String> taken = operation.bodies().stream().map(Content::mediaType).toList();
    if (taken.isEmpty() || taken.contains("*/*")) {
      return;
    }
    String given = context.contentType();
    String type = given == null ? "" : given.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!taken.contains(type)) {
      throw new ProblemException(
          ProblemType.UNSUPPORTED_TYPE,
          "Expected 'Content-Type' to be one of %s, found '%s'."
              .formatted(String.join(", ", taken), type));
    }
  }
}
