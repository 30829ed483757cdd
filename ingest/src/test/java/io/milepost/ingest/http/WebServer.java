package io.milepost.ingest.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real web server on the loopback interface that misbehaves as it is told. */
final class WebServer implements AutoCloseable {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  final List<String> ranges = Collections.synchronizedList(new ArrayList<>());
  final List<String> passwords = Collections.synchronizedList(new ArrayList<>());

  /** Serves bytes, cutting connections. */
  static final class File {
    byte[] bytes;
    String etag = "\"one\"";
    String lastModified;
    boolean takesRanges = true;
    boolean tellsSize = true;
    int cutAfter = Integer.MAX_VALUE;
    int cuts;
    Runnable onCut = () -> {};

    File(byte[] bytes) {
      this.bytes = bytes;
    }
  }

  WebServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  void serve(String path, File file) {
    server.createContext(path, exchange -> send(exchange, file));
  }

  /** Sends zeros until nobody takes them. */
  void serveForEver(String path) {
    server.createContext(
        path,
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          while (true) {
            exchange.getResponseBody().write(new byte[1 << 16]);
          }
        });
  }

  void redirect(String path, String location) {
    server.createContext(
        path,
        exchange -> {
          note(exchange);
          exchange.getResponseHeaders().set("Location", location);
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
  }

  /** Answers with these statuses in turn, then with the file. */
  void fail(String path, List<Integer> statuses, File file) {
    List<Integer> left = new ArrayList<>(statuses);
    server.createContext(
        path,
        exchange -> {
          if (left.isEmpty()) {
            send(exchange, file);
          } else {
            exchange.sendResponseHeaders(left.remove(0), -1);
            exchange.close();
          }
        });
  }

  private void note(HttpExchange exchange) {
    passwords.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
  }

  private void send(HttpExchange exchange, File file) throws IOException {
    note(exchange);
    String range = exchange.getRequestHeaders().getFirst("Range");
    String ifRange = exchange.getRequestHeaders().getFirst("If-Range");
    ranges.add(String.valueOf(range));
    String validator = file.etag == null ? file.lastModified : file.etag;
    boolean partial =
        file.takesRanges && range != null && (ifRange == null || ifRange.equals(validator));
    int from = partial ? Integer.parseInt(range.replaceAll("bytes=(\\d+)-", "$1")) : 0;
    tell(exchange, file, partial, from);
    int length = file.bytes.length - from;
    boolean cut = file.cuts > 0 && length > file.cutAfter;
    exchange.sendResponseHeaders(partial ? 206 : 200, file.tellsSize ? length : 0);
    exchange.getResponseBody().write(file.bytes, from, cut ? file.cutAfter : length);
    exchange.getResponseBody().flush();
    if (cut) {
      file.cuts--;
      file.onCut.run();
      throw new IOException("cut on purpose"); // the server drops the connection
    }
    exchange.close();
  }

  private static void tell(HttpExchange exchange, File file, boolean partial, int from) {
    if (file.etag != null) {
      exchange.getResponseHeaders().set("ETag", file.etag);
    }
    if (file.lastModified != null) {
      exchange.getResponseHeaders().set("Last-Modified", file.lastModified);
    }
    if (partial) {
      int size = file.bytes.length;
      exchange
          .getResponseHeaders()
          .set("Content-Range", "bytes %d-%d/%d".formatted(from, size - 1, size));
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
