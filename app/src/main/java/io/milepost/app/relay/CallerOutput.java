package io.milepost.app.relay;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** A stream that a caller writes out. */
final class CallerOutput extends OutputStream {
  private final Frames frames;
  private final FrameType type;

  CallerOutput(Frames frames, FrameType type) {
    this.frames = frames;
    this.type = type;
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    for (int at = 0; at < length; at += Frames.CHUNK) {
      int size = Math.min(Frames.CHUNK, length - at);
      try {
        frames.write(type, ByteBuffer.wrap(bytes, offset + at, size));
      } catch (IOException e) {
        // In the words of the operating system, as for a pipe that nobody reads any more.
        throw new IOException("Broken pipe: the process that runs this command has gone", e);
      }
    }
  }
}
