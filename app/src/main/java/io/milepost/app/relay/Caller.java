package io.milepost.app.relay;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The process that a command is run for: its standard streams, as long as it is there. When it has
 * gone, before the command ended, they fail. Thread-safe.
 */
public final class Caller {
  private final Frames frames;
  private final CallerInput in;
  private final OutputStream out;
  private final OutputStream err;
  private final List<Runnable> farewells = new ArrayList<>();
  private boolean gone;
  private boolean served;

  Caller(Frames frames) {
    this.frames = frames;
    this.in = new CallerInput(frames);
    this.out = new CallerOutput(frames, FrameType.OUT);
    this.err = new CallerOutput(frames, FrameType.ERR);
  }

  /** Standard input, which is read as far as this is. */
  public InputStream in() {
    return in;
  }

  /** Standard output; writing waits while nobody reads it. */
  public OutputStream out() {
    return out;
  }

  /** Standard error. */
  public OutputStream err() {
    return err;
  }

  /** Whether the process has ended, or closed the connection, before its command did. */
  public synchronized boolean isGone() {
    return gone;
  }

  /** Has {@code farewell} run, on a thread of our own, when the process goes; now if it has. */
  public void whenGone(Runnable farewell) {
    synchronized (this) {
      if (!gone) {
        farewells.add(farewell);
        return;
      }
    }
    farewell.run();
  }

  /** Reads what the process sends, until it goes or the connection is closed. */
  void hear() {
    try {
      Frame frame = frames.read();
      while (frame != null) {
        in.take(frame);
        frame = frames.read();
      }
    } catch (IOException e) {
      // gone, too
    } finally {
      leave();
    }
  }

  private void leave() {
    List<Runnable> last;
    synchronized (this) {
      if (served) {
        return;
      }
      gone = true;
      last = List.copyOf(farewells);
    }
    in.end();
    last.forEach(Runnable::run);
  }

  /** Tells how the command ended; from now on the process may go. */
  void served(int exitCode) {
    synchronized (this) {
      served = true;
    }
    try {
      frames.write(FrameType.EXIT, ByteBuffer.allocate(Integer.BYTES).putInt(exitCode).flip());
    } catch (IOException e) {
      // nobody is there to be told
    }
  }
}
