package io.milepost.app.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.milepost.app.trace.TraceParent;
import io.milepost.model.LoadEvent;

/**
 * Events as CloudEvents 1.0 in their JSON format. The source is the load, the id the event's, the
 * type {@code io.milepost.load.} and the kind. The trace that a load belongs to is the extension
 * {@code traceparent} (Distributed Tracing).
 */
public final class CloudEventJson {
  /** Before the kind, in the type of an event. */
  public static final String TYPE = "io.milepost.load.";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private CloudEventJson() {}

  /** One JSON object, in one line. */
  public static String of(LoadEvent event) {
    ObjectNode json =
        MAPPER
            .createObjectNode()
            .put("specversion", "1.0")
            .put("id", Long.toString(event.eventId()))
            .put("source", "/v1/loads/" + event.loadId())
            .put("type", TYPE + event.kind().word())
            .put("time", event.at().toString())
            .put("datacontenttype", "application/json");
    JsonNode data = data(event);
    if (data instanceof ObjectNode facts && facts.has(TraceParent.HEADER)) {
      json.set(TraceParent.HEADER, facts.remove(TraceParent.HEADER));
    }
    json.set("data", data);
    return json.toString();
  }

  /** What there is to tell, as the log keeps it: with the trace, when the load belongs to one. */
  public static JsonNode data(LoadEvent event) {
    try {
      return MAPPER.readTree(event.data());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The event log holds JSON, found " + event.data(), e);
    }
  }
}
