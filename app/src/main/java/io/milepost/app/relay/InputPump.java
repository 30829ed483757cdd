package io.milepost.app.relay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Sends standard input, piece by piece as it is asked for, while its caller listens. */
final class InputPump implements AutoCloseable {
  private final InputStream in;
  private final Frames frames;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(InputPump::daemon);

  InputPump(InputStream in, Frames frames) {
    this.in = in;
    this.frames = frames;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "relay-input");
    thread.setDaemon(true);
    return thread;
  }

  /** Has the next piece sent, when there is one. */
  void sendNext() {
    thread.execute(this::send);
  }

  private void send() {
    try {
      sendPiece();
    } catch (IOException e) {
      // the server has gone, and whoever listens to it is told
    }
  }

  private void sendPiece() throws IOException {
    byte[] piece = new byte[Frames.CHUNK];
    int read;
    try {
      read = in.read(piece);
    } catch (IOException e) {
      frames.write(FrameType.INPUT_FAILED, String.valueOf(e.getMessage()));
      return;
    }
    if (read < 0) {
      frames.write(FrameType.INPUT_END, "");
    } else {
      frames.write(FrameType.INPUT, ByteBuffer.wrap(piece, 0, read));
    }
  }

  /** Sends no more; a read that has begun may go on until its bytes come, and is forgotten. */
  @Override
  public void close() {
    thread.shutdown();
  }
}
