package io.milepost.app.relay;

import io.milepost.model.RetryableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Optional;

/** A connection to the server of a home, for one command. */
public final class RelayClient implements AutoCloseable {
  private static final String GONE =
      "The server of this home went away before the command had ended. 'milepost loads' tells what was loaded; run the command again.";

  private final Frames frames;

  private RelayClient(Frames frames) {
    this.frames = frames;
  }

  /** Connects to the server that holds the home in this directory; empty when none answers. */
  public static Optional<RelayClient> find(Path home) {
    try {
      HomeSocket socket = HomeSocket.of(home);
      socket.requireOwn();
      return Optional.of(new RelayClient(new Frames(connected(socket.file()))));
    } catch (IOException e) {
      return Optional.empty(); // no socket, that of a dead server, or not ours
    }
  }

  private static SocketChannel connected(Path file) throws IOException {
    SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      channel.connect(UnixDomainSocketAddress.of(file));
      return channel;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /**
   * What the server says of itself, such as {@code http://127.0.0.1:8080, pid 123}.
   *
   * @throws RetryableException when it goes away
   */
  public String about() {
    try {
      frames.write(FrameType.ABOUT, "");
      return next().text();
    } catch (IOException e) {
      throw gone(e);
    }
  }

  /**
   * Has the server run a command, as if it were run here.
   *
   * @param command for its {@link RelayedCommand}
   * @param in read only when the command reads it
   * @param out flushed whenever something was written
   * @return the exit code
   * @throws RetryableException when the server goes away before
   */
  public int run(String command, InputStream in, OutputStream out, OutputStream err) {
    try (InputPump pump = new InputPump(in, frames)) {
      send(command);
      while (true) {
        Frame frame = next();
        switch (frame.type()) {
          case OUT -> copy(frame.body(), out);
          case ERR -> copy(frame.body(), err);
          case INPUT_WANTED -> pump.sendNext();
          case EXIT -> {
            return frame.body().getInt();
          }
          default -> throw gone(new IOException("Unexpected frame " + frame.type()));
        }
      }
    }
  }

  private void send(String command) {
    try {
      frames.write(FrameType.START, command);
    } catch (IOException e) {
      throw gone(e);
    }
  }

  private Frame next() {
    try {
      Frame frame = frames.read();
      if (frame == null) {
        throw gone(new IOException("The connection was closed"));
      }
      return frame;
    } catch (IOException e) {
      throw gone(e);
    }
  }

  private static RetryableException gone(IOException cause) {
    return new RetryableException(GONE, cause);
  }

  private static void copy(ByteBuffer bytes, OutputStream target) {
    try {
      byte[] piece = new byte[bytes.remaining()];
      bytes.get(piece);
      target.write(piece);
      target.flush();
    } catch (IOException e) {
      throw new RetryableException("Could not write the result: %s.".formatted(e.getMessage()), e);
    }
  }

  @Override
  public void close() {
    try {
      frames.close();
    } catch (IOException e) {
      // the process ends now, and the connection with it
    }
  }
}
