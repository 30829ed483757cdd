package io.milepost.bench.server;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One who listens: which events it heard of, and how long each took to come. */
final class Listener {
  private static final String ID = "id: ";
  private static final String TIME = "\"time\":\"";

  private final StringBuilder line = new StringBuilder();
  private final List<Long> millis = new ArrayList<>();
  private volatile long lastId;
  private boolean inOrder = true;

  /** Takes what has come by {@code now}, milliseconds since 1970. */
  void take(ByteBuffer bytes, long now) {
    while (bytes.hasRemaining()) {
      char next = (char) bytes.get();
      if (next == '\n') {
        heard(line.toString(), now);
        line.setLength(0);
      } else {
        line.append(next);
      }
    }
  }

  private void heard(String text, long now) {
    int time = text.indexOf(TIME);
    if (text.startsWith(ID)) {
      long id = Long.parseLong(text.substring(ID.length()).strip());
      inOrder &= id == lastId + 1;
      lastId = id;
    } else if (text.startsWith("data: ") && time >= 0) {
      int start = time + TIME.length();
      Instant happened = Instant.parse(text.substring(start, text.indexOf('"', start)));
      millis.add(now - happened.toEpochMilli());
    }
  }

  long lastId() {
    return lastId;
  }

  /** Whether it heard of every event from the first on, each once, one after the other. */
  boolean isInOrder() {
    return inOrder;
  }

  /** For each event how many milliseconds after its commit began it was there. */
  List<Long> millis() {
    return millis;
  }
}
