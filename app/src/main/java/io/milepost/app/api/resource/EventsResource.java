package io.milepost.app.api.resource;

import static io.milepost.app.api.operation.Parameter.header;
import static io.milepost.app.api.operation.Parameter.query;
import static io.milepost.app.api.schema.Schema.anyObject;
import static io.milepost.app.api.schema.Schema.count;
import static io.milepost.app.api.schema.Schema.list;
import static io.milepost.app.api.schema.Schema.member;
import static io.milepost.app.api.schema.Schema.moment;
import static io.milepost.app.api.schema.Schema.object;
import static io.milepost.app.api.schema.Schema.optional;
import static io.milepost.app.api.schema.Schema.ref;
import static io.milepost.app.api.schema.Schema.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.milepost.app.api.operation.Call;
import io.milepost.app.api.operation.Content;
import io.milepost.app.api.operation.Method;
import io.milepost.app.api.operation.Operation;
import io.milepost.app.api.operation.ParameterType;
import io.milepost.app.api.problem.ProblemException;
import io.milepost.app.api.problem.ProblemType;
import io.milepost.app.api.stream.EventStreams;
import io.milepost.app.load.CloudEventJson;
import io.milepost.model.Load;
import io.milepost.model.LoadEvent;
import io.milepost.warehouse.EventLog;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /v1/events} and {@code /v1/loads/{id}/events}: what happens to loads, as it happens. */
final class EventsResource {
  private static final int MOST = 10_000;
  private static final int USUAL = 1_000;
  private static final String LAST_EVENT_ID = "Last-Event-ID";

  private final EventLog log;
  private final EventStreams streams;
  private final KnownLoads loads;

  EventsResource(Services services, EventStreams streams) {
    log = services.events().log();
    this.streams = streams;
    loads = new KnownLoads(services.warehouse());
  }

  static Map<String, ObjectNode> schemas() {
    return Map.of(
        "CloudEvent",
            object(
                member("specversion", text().put("const", "1.0")),
                member("id", text()),
                member("source", text()),
                member("type", text()),
                member("time", moment()),
                member("datacontenttype", text()),
                optional("traceparent", text()),
                member("data", anyObject())),
        "Events", object(member("events", list(ref("CloudEvent"))), member("last_id", count())));
  }

  Stream<Operation> operations() {
    return Stream.of(
        draft("/v1/events", "events", "Events of all loads; a stream begins now unless told where.")
            .by(call -> answer(call, null)),
        draft("/v1/loads/{id}/events", "loadEvents", "Events of one load, from its beginning.")
            .with(LoadsResource.ID)
            .gives(204, "The load has ended, and the client knows all of it.")
            .by(call -> answer(call, loads.get(call.number("id", 0)))));
  }

  private static Operation.Draft draft(String path, String id, String summary) {
    return Operation.of(Method.GET, path, id, "events", summary)
        .with(
            header(LAST_EVENT_ID, "The last event that the client knows; goes before 'after'."),
            query(
                "after",
                new ParameterType.Whole(0, Long.MAX_VALUE),
                "Only events after this one; 0 for all."),
            query(
                "limit",
                new ParameterType.Whole(1, MOST),
                "At most so many in a list (default: 1000)."))
        .gives(
            200,
            "CloudEvents, as a stream of server-sent events or as a list.",
            new Content(Content.EVENT_STREAM, text()),
            Content.json(ref("Events")));
  }

  private void answer(Call call, @Nullable Load load) throws IOException {
    if (call.accepted().equals(Content.EVENT_STREAM)) {
      stream(call, load);
    } else {
      page(call, load);
    }
  }

  private void page(Call call, @Nullable Load load) throws IOException {
    long after = after(call, 0);
    int limit = Math.toIntExact(call.number("limit", USUAL));
    List<LoadEvent> events = events(load, after, limit);
    call.json(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("events");
          for (LoadEvent event : events) {
            json.writeRawValue(CloudEventJson.of(event));
          }
          json.writeEndArray();
          json.writeNumberField(
              "last_id", events.isEmpty() ? after : events.get(events.size() - 1).eventId());
          json.writeEndObject();
        });
  }

  private List<LoadEvent> events(@Nullable Load load, long after, int limit) {
    return load == null ? log.list(after, limit) : log.list(load.loadId(), after, limit);
  }

  private void stream(Call call, @Nullable Load load) {
    long after = after(call, load == null ? log.lastId() : 0);
    if (load != null && load.state().isFinal() && events(load, after, 1).isEmpty()) {
      call.context().status(204);
      return;
    }
    call.context()
        .contentType(Content.EVENT_STREAM)
        .header("Cache-Control", "no-store")
        .header("X-Accel-Buffering", "no");
    streams.subscribe(
        call.context(),
        load == null ? 0 : load.loadId(),
        after,
        load != null && load.state().isFinal());
  }

  private static long after(Call call, long otherwise) {
    String known = call.findText(LAST_EVENT_ID);
    if (known == null || known.isEmpty()) {
      return call.number("after", otherwise);
    }
    if (!known.matches("\\d{1,18}")) {
      throw new ProblemException(
          ProblemType.WRONG_PARAMETER,
          "Expected '%s' to be the id of an event, found '%s'.".formatted(LAST_EVENT_ID, known));
    }
    return Long.parseLong(known);
  }
}
