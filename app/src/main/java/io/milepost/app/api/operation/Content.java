package io.milepost.app.api.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A body of one media type. */
public record Content(String mediaType, ObjectNode schema) {
  public static final String JSON = "application/json";
  public static final String CSV = "text/csv";
  public static final String GEO_JSON = "application/geo+json";
  public static final String EVENT_STREAM = "text/event-stream";

  /** JSON. */
  public static Content json(ObjectNode schema) {
    return new Content(JSON, schema);
  }
}
