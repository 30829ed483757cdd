package io.milepost.app.api.stream;

import io.milepost.app.load.CloudEventJson;
import io.milepost.model.LoadEvent;
import java.nio.charset.StandardCharsets;

/** An event as it is sent: made once for all subscribers. */
final class Frame {
  private final long eventId;
  private final long loadId;
  private final LoadEvent.Kind kind;
  private final byte[] bytes;

  Frame(long eventId, long loadId, LoadEvent.Kind kind, byte[] bytes) {
    this.eventId = eventId;
    this.loadId = loadId;
    this.kind = kind;
    this.bytes = bytes;
  }

  static Frame of(LoadEvent event) {
    String text =
        "id: %d\nevent: %s\ndata: %s\n\n"
            .formatted(event.eventId(), event.kind().word(), CloudEventJson.of(event));
    return new Frame(
        event.eventId(), event.loadId(), event.kind(), text.getBytes(StandardCharsets.UTF_8));
  }

  long eventId() {
    return eventId;
  }

  long loadId() {
    return loadId;
  }

  /** Whether it is the end of its load. */
  boolean isEnd() {
    return kind.isEnd();
  }

  /** Whether it leaves open how its load stands. */
  boolean isAfterwards() {
    return kind.isAfterwards();
  }

  /** Never changed. */
  byte[] bytes() {
    return bytes;
  }
}
