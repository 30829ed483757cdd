package io.milepost.bench.server;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * One who listens: which events it heard of, and how long each took to come. What arrives is only
 * kept, and read afterwards, so that those who measure do not take the server's time.
 */
final class Listener {
  private static final String ID = "id: ";
  private static final String TIME = "\"time\":\"";

  /** What came at once. */
  private record Arrival(ByteBuffer bytes, long millis) {}

  private final Queue<Arrival> arrivals = new ConcurrentLinkedQueue<>();
  private final StringBuilder line = new StringBuilder();
  private final List<Long> millis = new ArrayList<>();
  private long lastId;
  private boolean inOrder = true;

  /** Keeps what has come by {@code now}, milliseconds since 1970. */
  void take(ByteBuffer bytes, long now) {
    ByteBuffer kept = ByteBuffer.allocate(bytes.remaining()).put(bytes).flip();
    arrivals.add(new Arrival(kept, now));
  }

  /** Reads what was kept. */
  void read() {
    for (Arrival arrival = arrivals.poll(); arrival != null; arrival = arrivals.poll()) {
      read(arrival);
    }
  }

  private void read(Arrival arrival) {
    ByteBuffer bytes = arrival.bytes();
    while (bytes.hasRemaining()) {
      char next = (char) bytes.get();
      if (next == '\n') {
        heard(line.toString(), arrival.millis());
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

  /**
   * For each event how many milliseconds after what it tells of it was there; its commit lies
   * between.
   */
  List<Long> millis() {
    return millis;
  }
}
