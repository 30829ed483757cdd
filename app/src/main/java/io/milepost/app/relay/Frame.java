package io.milepost.app.relay;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * One message.
 *
 * @param body from its position to its limit
 */
record Frame(FrameType type, ByteBuffer body) {

  /** The body as UTF-8. */
  String text() {
    return StandardCharsets.UTF_8.decode(body).toString();
  }
}
