package io.milepost.app.api.problem;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.milepost.model.ChecksFailedException;
import io.milepost.model.DataException;
import io.milepost.model.RetryableException;
import io.milepost.model.UsageException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Answers with problems whatever is thrown; what was thrown is never shown itself. */
public final class Problems {
  private final ParameterWords words;
  private final Consumer<String> notices;
  private final Unread unread;

  /**
   * @param words of the parameters that there are
   * @param notices takes a sentence about each failure that is the program's own
   */
  public Problems(ParameterWords words, Consumer<String> notices) {
    this(words, notices, new Unread());
  }

  Problems(ParameterWords words, Consumer<String> notices, Unread unread) {
    this.words = words;
    this.notices = notices;
    this.unread = unread;
  }

  /** Has all that is thrown on these routes end here. */
  public void register(RoutesConfig routes) {
    routes.exception(
        ProblemException.class,
        (e, context) -> tell(context, e.type(), e.getMessage(), e.headers()));
    routes.exception(
        UsageException.class, (e, context) -> tell(context, ProblemType.WRONG_QUESTION, e));
    routes.exception(DataException.class, (e, context) -> tell(context, ProblemType.WRONG_BODY, e));
    routes.exception(
        ChecksFailedException.class, (e, context) -> tell(context, ProblemType.NOT_NOW, e));
    routes.exception(
        RetryableException.class, (e, context) -> tell(context, ProblemType.TRY_AGAIN, e));
    routes.exception(HttpResponseException.class, this::unrouted);
    routes.exception(Exception.class, this::failed);
  }

  private void tell(Context context, ProblemType type, Exception e) {
    tell(context, type, String.valueOf(e.getMessage()), Map.of());
  }

  private void tell(Context context, ProblemType type, String detail, Map<String, String> headers) {
    if (context.res().isCommitted()) {
      return; // a part of the answer is on its way: the connection is cut off
    }
    unread.drain(context);
    headers.forEach(context::header);
    context
        .status(type.status())
        .contentType(Problem.MEDIA_TYPE)
        .result(new Problem(type, words.read(detail), context.path()).json());
  }

  /** What Javalin itself refuses. */
  private void unrouted(HttpResponseException e, Context context) {
    switch (e.getStatus()) {
      case 404 ->
          tell(
              context,
              ProblemType.NOTHING_HERE,
              "There is nothing at '%s'. /openapi.json lists what there is."
                  .formatted(context.path()),
              Map.of());
      case 405 -> notAllowed(e, context);
      case 413 ->
          tell(
              context,
              ProblemType.BODY_TOO_LARGE,
              "The body is larger than this request may have.",
              Map.of());
      default -> tell(context, ProblemType.WRONG_REQUEST, e);
    }
  }

  private void notAllowed(HttpResponseException e, Context context) {
    String allowed =
        e.getDetails().values().stream().findFirst().orElse("GET").toUpperCase(Locale.ROOT);
    tell(
        context,
        ProblemType.METHOD_NOT_ALLOWED,
        "Expected one of %s at '%s', found %s."
            .formatted(allowed, context.path(), context.method().name()),
        Map.of("Allow", allowed));
  }

  private void failed(Exception e, Context context) {
    notices.accept("%s %s failed: %s".formatted(context.method().name(), context.path(), e));
    tell(
        context,
        ProblemType.FAILED,
        "This is a fault of the program; the server's log tells more.",
        Map.of());
  }

  /** What the first of a chain of exceptions says. */
  public static String rootCause(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }
}
