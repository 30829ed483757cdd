package io.milepost.app.api.stream;

import java.util.ArrayList;
import java.util.List;

/** The last events, without a gap between them. Thread-safe. */
final class RecentFrames {
  private final Frame[] ring;
  private long first;
  private long next;

  /**
   * @param next the id of the first event to come
   */
  RecentFrames(int capacity, long next) {
    ring = new Frame[capacity];
    first = next;
    this.next = next;
  }

  /** Adds an event; one that leaves a gap makes all before it forgotten. */
  synchronized void add(Frame frame) {
    if (frame.eventId() != next) {
      first = frame.eventId();
    }
    ring[slot(frame.eventId())] = frame;
    next = frame.eventId() + 1;
    first = Math.max(first, next - ring.length);
  }

  /** Whether all events after that one are here. */
  synchronized boolean reaches(long eventId) {
    return eventId + 1 >= first;
  }

  /** The events after one, in their order, until together they have so many bytes. */
  synchronized List<Frame> after(long eventId, int mostBytes) {
    List<Frame> frames = new ArrayList<>();
    int bytes = 0;
    for (long id = Math.max(first, eventId + 1); id < next && bytes < mostBytes; id++) {
      Frame frame = ring[slot(id)];
      frames.add(frame);
      bytes += frame.bytes().length;
    }
    return frames;
  }

  private int slot(long eventId) {
    return (int) (eventId % ring.length);
  }
}
