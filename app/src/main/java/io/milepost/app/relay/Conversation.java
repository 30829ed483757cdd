package io.milepost.app.relay;

import java.io.IOException;
import java.nio.channels.SocketChannel;

/** What is said on one connection, seen from the server. */
final class Conversation implements Runnable, AutoCloseable {
  private final Frames frames;
  private final String about;
  private final RelayedCommand command;

  Conversation(SocketChannel client, String about, RelayedCommand command) {
    this.frames = new Frames(client);
    this.about = about;
    this.command = command;
  }

  @Override
  public void run() {
    try {
      Frame first = frames.read();
      if (first != null && first.type() == FrameType.START) {
        serve(first.text());
      } else if (first != null && first.type() == FrameType.ABOUT) {
        frames.write(FrameType.ABOUT, about);
      }
    } catch (IOException e) {
      // gone before anything was asked for
    }
  }

  private void serve(String asked) {
    Caller caller = new Caller(frames);
    Thread ear = new Thread(caller::hear, "relay-ear");
    ear.setDaemon(true);
    ear.start();
    caller.served(command.run(asked, caller));
  }

  /** Hangs up: what is running finds its caller gone. */
  @Override
  public void close() {
    try {
      frames.close();
    } catch (IOException e) {
      // closed as far as it can be
    }
  }
}
