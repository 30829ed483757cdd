package io.milepost.app.relay;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The frames of a connection: a byte for the type, an int for the length, so many bytes. One thread
 * may read while any number write.
 */
final class Frames implements AutoCloseable {
  /** Bytes of a stream that stand in one frame at most. */
  static final int CHUNK = 1 << 16;

  private static final int HEAD = 5;
  private static final int LONGEST = 1 << 24;

  private final SocketChannel channel;
  private final ByteBuffer head = ByteBuffer.allocate(HEAD);

  Frames(SocketChannel channel) {
    this.channel = channel;
  }

  /** The next frame; null when the other side has closed the connection. */
  @Nullable Frame read() throws IOException {
    if (channel.read(head.clear()) < 0) {
      return null;
    }
    fill(head);
    FrameType type = FrameType.of(head.flip().get());
    int length = head.getInt();
    if (length < 0 || length > LONGEST) {
      throw new IOException(
          "Expected a frame of at most %d bytes, found %d".formatted(LONGEST, length));
    }
    ByteBuffer body = ByteBuffer.allocate(length);
    fill(body);
    return new Frame(type, body.flip());
  }

  private void fill(ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        throw new EOFException("The connection ended within a frame");
      }
    }
  }

  /** Waits while the other side does not read. */
  synchronized void write(FrameType type, ByteBuffer body) throws IOException {
    ByteBuffer start = ByteBuffer.allocate(HEAD).put(type.mark()).putInt(body.remaining()).flip();
    ByteBuffer[] both = {start, body};
    while (start.hasRemaining() || body.hasRemaining()) {
      channel.write(both);
    }
  }

  void write(FrameType type, String body) throws IOException {
    write(type, StandardCharsets.UTF_8.encode(body));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
