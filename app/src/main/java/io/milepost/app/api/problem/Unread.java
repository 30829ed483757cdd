package io.milepost.app.api.problem;

import io.javalin.http.Context;
import java.time.Duration;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/**
 * Bodies of requests that are refused before they were read. A connection that is closed while its
 * client still sends is reset, and the client may never see why it was refused: so what is on its
 * way is read first, as far as clients send without asking, and never for long ("lingering close").
 */
final class Unread {
  private static final int MOST_BYTES = 1 << 20;
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final long PAUSE_MILLIS = 2;

  private Unread() {}

  /** Reads what is left of a body, at most a mebibyte and for a second. */
  static void drain(Context context) {
    Request request = ServletContextRequest.getServletContextRequest(context.req());
    if (request.getHeaders().contains(HttpHeader.EXPECT)) {
      return; // the client waits for the answer before it sends
    }
    try {
      drain(request);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void drain(Request request) throws InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
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
