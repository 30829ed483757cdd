package io.milepost.app.api.stream;

import io.milepost.app.load.CloudEventJson;
import io.milepost.model.LoadEvent;
import java.nio.charset.StandardCharsets;

/** An event as it is sent: made once for all subscribers. */
final class Frame {
  private final long eventId;
  private final long loadId;
  private final boolean end;
  private final byte[] bytes;

  /**
   * @param end whether it is the end of its load
   */
  Frame(long eventId, long loadId, boolean end, byte[] bytes) {
    this.eventId = eventId;
    this.loadId = loadId;
    this.end = end;
    this.bytes = bytes;
  }

  static Frame of(LoadEvent event) {
    String text =
        "id: %d\nevent: %s\ndata: %s\n\n"
            .formatted(event.eventId(), event.kind().word(), CloudEventJson.of(event));
    return new Frame(
        event.eventId(),
        event.loadId(),
        event.kind().isEnd(),
        text.getBytes(StandardCharsets.UTF_8));
  }

  long eventId() {
    return eventId;
  }

  long loadId() {
    return loadId;
  }

  /** Whether it is the end of its load. */
  boolean isEnd() {
    return end;
  }

  /** Never changed. */
  byte[] bytes() {
    return bytes;
  }
}
