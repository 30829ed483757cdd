package io.milepost.app.relay;

import io.milepost.model.RetryableException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Listens in a home that this process holds, and runs the commands of other processes of the same
 * user, each on a thread of its own.
 */
public final class RelayServer implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final ServerSocketChannel channel;
  private final Path file;
  private final String about;
  private final RelayedCommand command;
  private final Map<Conversation, Thread> open = new ConcurrentHashMap<>();

  private RelayServer(
      ServerSocketChannel channel, Path file, String about, RelayedCommand command) {
    this.channel = channel;
    this.file = file;
    this.about = about;
    this.command = command;
  }

  /**
   * Begins to listen.
   *
   * @param home the home's directory, which this process has locked
   * @param about tells others who this is, such as {@code http://127.0.0.1:8080, pid 123}
   * @throws RetryableException when no socket can be made
   */
  public static RelayServer open(Path home, String about, RelayedCommand command) {
    try {
      HomeSocket socket = HomeSocket.of(home);
      socket.prepare();
      RelayServer server = new RelayServer(bound(socket.file()), socket.file(), about, command);
      thread("relay", server::accept).start();
      return server;
    } catch (IOException e) {
      throw new RetryableException(
          "No socket can be made for the home '%s': %s. Mend that, or choose another home with --home."
              .formatted(home, e.getMessage()),
          e);
    }
  }

  private static ServerSocketChannel bound(Path file) throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      channel.bind(UnixDomainSocketAddress.of(file));
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static Thread thread(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  private void accept() {
    while (channel.isOpen()) {
      try {
        serve(channel.accept());
      } catch (IOException | RuntimeException e) {
        pause(); // closed, or the process has no file left to open
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A client that is gone, or cannot be served now, keeps no other from being served. */
  private void serve(SocketChannel client) throws IOException {
    try {
      begin(client);
    } catch (IOException | RuntimeException | OutOfMemoryError e) { // the last: no more threads
      client.close();
    }
  }

  private void begin(SocketChannel client) throws IOException {
    if (!Peers.mayCall(client, file)) {
      client.close();
      return;
    }
    Conversation conversation = new Conversation(client, about, command);
    Thread thread = thread("relayed-command", () -> hold(conversation));
    open.put(conversation, thread);
    try {
      thread.start();
    } catch (OutOfMemoryError e) {
      open.remove(conversation);
      throw e;
    }
  }

  private void hold(Conversation conversation) {
    try (conversation) {
      conversation.run();
    } finally {
      open.remove(conversation);
    }
  }

  /** Listens no more, hangs up on those who are served, and waits a little for what they began. */
  @Override
  public void close() {
    try {
      channel.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // who comes now finds nobody; the next server makes room
    }
    long end = System.nanoTime() + GRACE.toNanos();
    Map<Conversation, Thread> last = Map.copyOf(open);
    last.keySet().forEach(Conversation::close);
    last.values().forEach(thread -> join(thread, end));
  }

  private static void join(Thread thread, long end) {
    try {
      thread.join(Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
