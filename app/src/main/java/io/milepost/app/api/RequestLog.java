package io.milepost.app.api;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.milepost.app.trace.TraceParent;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Gives each request a place in a trace, and logs those that were to change something. */
final class RequestLog {
  private static final Logger LOG = LoggerFactory.getLogger("milepost.requests");
  private static final Set<HandlerType> ASKING =
      Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

  private RequestLog() {}

  /** Goes on with the trace of the client, or begins one, and tells the client. */
  static void trace(Context context) {
    TraceParent trace = TraceParent.continuing(context.header(TraceParent.HEADER));
    context.attribute(TraceParent.HEADER, trace);
    context.header(TraceParent.HEADER, trace.toString());
  }

  /** Logs the answer to a request. */
  static void answered(Context context, Duration took) {
    TraceParent trace = context.attribute(TraceParent.HEADER);
    if (trace == null || ASKING.contains(context.method()) && context.statusCode() < 500) {
      return;
    }
    LOG.atLevel(context.statusCode() < 500 ? Level.INFO : Level.ERROR)
        .addKeyValue("method", context.method().name())
        .addKeyValue("path", context.path())
        .addKeyValue("status", context.statusCode())
        .addKeyValue("seconds", took.toMillis() / 1e3)
        .addKeyValue("trace_id", trace.traceId())
        .addKeyValue("span_id", trace.spanId())
        .log("{} {}: {}", context.method().name(), context.path(), context.statusCode());
  }
}
