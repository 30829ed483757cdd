package io.milepost.bench.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Subscribers to all events of a server, heard by one thread. */
final class Audience implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int QUIET_MILLIS = 500;

  private final Selector selector;
  private final List<Listener> listeners = new ArrayList<>();
  private final Thread ear = new Thread(this::hear, "audience");
  private final AtomicLong arrivals = new AtomicLong();
  private volatile boolean closed;

  private Audience(Selector selector) {
    this.selector = selector;
  }

  /** Subscribes so many times. */
  static Audience of(URI server, int size) throws IOException {
    Audience audience = new Audience(Selector.open());
    for (int i = 0; i < size; i++) {
      audience.subscribe(server);
    }
    audience.ear.start();
    return audience;
  }

  private void subscribe(URI server) throws IOException {
    SocketChannel channel =
        SocketChannel.open(new InetSocketAddress(server.getHost(), server.getPort()));
    String request =
        "GET /v1/events?after=0 HTTP/1.1\r\nHost: %s\r\nAccept: text/event-stream\r\n\r\n"
            .formatted(server.getRawAuthority());
    channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
    channel.configureBlocking(false);
    Listener listener = new Listener();
    listeners.add(listener);
    channel.register(selector, SelectionKey.OP_READ, listener);
  }

  private void hear() {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    try {
      while (!closed) {
        selector.select(key -> hear(key, buffer), 100);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void hear(SelectionKey key, ByteBuffer buffer) {
    try {
      buffer.clear();
      if (((SocketChannel) key.channel()).read(buffer) < 0) {
        key.cancel();
      }
      ((Listener) key.attachment()).take(buffer.flip(), System.currentTimeMillis());
      arrivals.incrementAndGet();
    } catch (IOException e) {
      key.cancel();
    }
  }

  List<Listener> listeners() {
    return listeners;
  }

  /** Waits until everybody has heard of the event, or a minute. */
  void await(long eventId) throws InterruptedException {
    long end = System.nanoTime() + 60_000_000_000L;
    boolean heard = false;
    while (!heard && System.nanoTime() < end) {
      awaitQuiet();
      listeners.forEach(Listener::read);
      heard = listeners.stream().allMatch(listener -> listener.lastId() >= eventId);
    }
  }

  private void awaitQuiet() throws InterruptedException {
    long before = -1;
    while (before != arrivals.get()) {
      before = arrivals.get();
      Thread.sleep(QUIET_MILLIS);
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    for (SelectionKey key : selector.keys()) {
      key.channel().close();
    }
    selector.close();
  }
}
