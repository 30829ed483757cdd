package io.milepost.app.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A file at an address that comes in two halves, the second when it is told to. */
final class SlowSource implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch rest = new CountDownLatch(1);
  private final byte[] body;

  SlowSource(String content) throws IOException {
    body = content.getBytes(StandardCharsets.UTF_8);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/slow.csv", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      boolean all = exchange.getRequestMethod().equals("GET");
      exchange.sendResponseHeaders(200, all ? body.length : -1);
      if (all) {
        exchange.getResponseBody().write(body, 0, body.length / 2);
        exchange.getResponseBody().flush();
        rest.await();
        exchange.getResponseBody().write(body, body.length / 2, body.length - body.length / 2);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  String address() {
    return "http://127.0.0.1:%d/slow.csv".formatted(server.getAddress().getPort());
  }

  /** Lets the second half come. */
  void goOn() {
    rest.countDown();
  }

  @Override
  public void close() {
    goOn();
    server.stop(0);
    threads.shutdown();
  }
}
