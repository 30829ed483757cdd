package io.milepost.app.api.problem;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/**
 * Bodies of requests that are refused before they were read. A connection that is closed while its
 * client still sends is reset, and the client may never see why it was refused: so what is on its
 * way is read first, as far as clients send without asking, never for long, and never for many at a
 * time ("lingering close"): each holds a thread meanwhile. Thread-safe.
 */
final class Unread {
  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_AT_ONCE = 16;
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final long PAUSE_MILLIS = 2;

  private final Duration patience;
  private final Semaphore places;

  Unread() {
    this(PATIENCE, MOST_AT_ONCE);
  }

  /**
   * @param patience how long one body is read at most
   * @param atOnce of how many requests bodies are read at a time; those of more are not
   */
  Unread(Duration patience, int atOnce) {
    this.patience = patience;
    this.places = new Semaphore(atOnce);
  }

  /** Reads what is left of a body, at most a mebibyte. */
  void drain(Context context) {
    Request request = ServletContextRequest.getServletContextRequest(context.req());
    if (isWaiting(request) || !places.tryAcquire()) {
      return;
    }
    try {
      drain(request);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      places.release();
    }
  }

  /** Whether the client waits for an answer before it sends. */
  private static boolean isWaiting(Request request) {
    return request.getHeaders().contains(HttpHeader.EXPECT)
        && Request.getContentBytesRead(request) == 0;
  }

  private void drain(Request request) throws InterruptedException {
    long until = System.nanoTime() + patience.toNanos();
    long left = MOST_BYTES;
    boolean last = false;
    while (!last && left > 0 && System.nanoTime() < until) {
      Content.Chunk chunk = request.read();
      if (chunk == null) {
        Thread.sleep(PAUSE_MILLIS);
      } else {
        last = chunk.isLast() || Content.Chunk.isFailure(chunk);
        left -= chunk.remaining();
        chunk.release();
      }
    }
  }
}
