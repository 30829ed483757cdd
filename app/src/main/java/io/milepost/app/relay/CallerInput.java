package io.milepost.app.relay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Standard input of a caller: asked for a piece when one is read, so that one at most waits. */
final class CallerInput extends InputStream {
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final Frames frames;
  private ByteBuffer piece = NOTHING;
  private @Nullable Frame answer;
  private boolean ended;
  private boolean gone;

  CallerInput(Frames frames) {
    this.frames = frames;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public synchronized int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!piece.hasRemaining() && !ended) {
      next();
    }
    if (!piece.hasRemaining()) {
      return -1;
    }
    int read = Math.min(length, piece.remaining());
    piece.get(bytes, offset, read);
    return read;
  }

  private void next() throws IOException {
    requireThere();
    frames.write(FrameType.INPUT_WANTED, NOTHING.duplicate());
    Frame next = await();
    answer = null;
    switch (next.type()) {
      case INPUT -> piece = next.body();
      case INPUT_END -> ended = true;
      case INPUT_FAILED -> throw new IOException(next.text());
      default -> throw new IOException("Expected standard input, found a frame " + next.type());
    }
  }

  private Frame await() throws IOException {
    while (answer == null) {
      requireThere();
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("Interrupted while waiting for standard input", e);
      }
    }
    return answer;
  }

  private void requireThere() throws IOException {
    if (gone) {
      throw new IOException("the process that gave standard input has gone");
    }
  }

  /** The process has sent what was asked for. */
  synchronized void take(Frame frame) {
    answer = frame;
    notifyAll();
  }

  /** The process has gone. */
  synchronized void end() {
    gone = true;
    notifyAll();
  }
}
