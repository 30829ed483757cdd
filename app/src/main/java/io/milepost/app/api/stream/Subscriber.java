package io.milepost.app.api.stream;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;

/**
 * One who subscribes: a connection and a place in the log. Writes never wait: when the connection
 * takes no more, the server calls {@link #onWritePossible} once it does. Thread-safe.
 */
final class Subscriber implements WriteListener {
  private static final int BATCH_BYTES = 16 * 1024;
  private static final byte[] GREETING = ascii("retry: 1000\n\n");
  private static final byte[] BEAT = ascii(":\n\n");

  private final EventStreams streams;
  private final ServletOutputStream out;
  private final long loadId;
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final Deque<Frame> past = new ArrayDeque<>();
  private long place;
  private boolean fetching;
  private boolean pastGoesOn;
  private boolean unflushed;
  private boolean beating;
  private boolean greeted;
  private boolean over;
  private boolean atEnd;

  /**
   * @param loadId of the only load it is about; 0 for all
   * @param after the id of the last event that the client knows
   * @param over whether that load had ended by then
   */
  Subscriber(EventStreams streams, ServletOutputStream out, long loadId, long after, boolean over) {
    this.streams = streams;
    this.out = out;
    this.loadId = loadId;
    place = after;
    this.over = over;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Completes when the stream is at its end, whatever ended it. */
  CompletableFuture<Void> ended() {
    return ended;
  }

  @Override
  public void onWritePossible() {
    streams.add(this);
    pump();
  }

  @Override
  public void onError(Throwable failure) {
    end();
  }

  /** Ends the stream. */
  void end() {
    streams.remove(this);
    ended.complete(null);
  }

  /** Lets the client know that the connection stands. */
  void beat() {
    synchronized (this) {
      beating = true;
    }
    pump();
  }

  /**
   * Takes a page of the log.
   *
   * @param goesOn whether the log may have more
   * @param last the id of the last event that the log had before
   */
  void remember(List<Frame> page, boolean goesOn, long last) {
    synchronized (this) {
      past.addAll(page);
      pastGoesOn = goesOn;
      fetching = false;
      if (page.isEmpty()) {
        place = Math.max(place, last);
      }
    }
    pump();
  }

  /** Sends what there is to send, as far as the connection takes it. */
  void pump() {
    try {
      if (!ended.isDone() && send()) {
        end();
      }
    } catch (IOException | IllegalStateException | RejectedExecutionException e) {
      end();
    }
  }

  /** Whether all that there will ever be is sent. */
  private synchronized boolean send() throws IOException {
    while (out.isReady()) {
      if (unflushed) {
        unflushed = false;
        out.flush();
        continue;
      }
      byte[] batch = atEnd ? new byte[0] : next();
      if (batch.length == 0) {
        return atEnd;
      }
      unflushed = true;
      out.write(batch);
    }
    return false;
  }

  private byte[] next() {
    if (!greeted) {
      greeted = true;
      return GREETING;
    }
    ByteArrayOutputStream batch = new ByteArrayOutputStream();
    fill(batch);
    if (batch.size() == 0 && beating) {
      batch.writeBytes(BEAT);
    }
    beating = false;
    return batch.toByteArray();
  }

  private void fill(ByteArrayOutputStream batch) {
    if (past.isEmpty() && !fetching && !streams.recent().reaches(place)) {
      fetching = true;
      streams.fetch(this, loadId, place);
    }
    while (!past.isEmpty() && batch.size() < BATCH_BYTES) {
      take(past.remove(), batch, past.isEmpty() && !pastGoesOn);
    }
    if (past.isEmpty() && !fetching && streams.recent().reaches(place)) {
      streams.recent().after(place, BATCH_BYTES).forEach(frame -> take(frame, batch, true));
    }
  }

  /**
   * Sends an event that the client is to have.
   *
   * @param latest whether no later event is known yet
   */
  private void take(Frame frame, ByteArrayOutputStream batch, boolean latest) {
    place = frame.eventId();
    if (loadId == 0 || frame.loadId() == loadId) {
      batch.writeBytes(frame.bytes());
      over = frame.isAfterwards() ? over : frame.isEnd();
      atEnd = loadId != 0 && over && latest;
    }
  }
}
