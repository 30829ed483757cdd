package io.milepost.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are not fetched from this machine or its network, unless a host is allowed by name. */
class AddressesTest {
  private final AtomicInteger asked = new AtomicInteger();
  @TempDir Path directory;
  private HttpServer inside;

  @BeforeEach
  void start() throws IOException {
    inside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    inside.createContext(
        "/trips.csv",
        exchange -> {
          asked.incrementAndGet();
          byte[] body = TestServer.TRIPS.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    inside.createContext(
        "/moved.csv",
        exchange -> {
          String target = "http://127.0.0.1:%d/trips.csv".formatted(inside.getAddress().getPort());
          exchange.getResponseHeaders().add("Location", target);
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    inside.start();
  }

  @AfterEach
  void stop() {
    inside.stop(0);
  }

  private TestServer serve(String... allowed) {
    return TestServer.start(directory.resolve("home"), TestSettings.fetchingFrom(allowed));
  }

  private HttpResponse<String> fetch(TestServer server, String host, String file) {
    String address = "http://%s:%d/%s".formatted(host, inside.getAddress().getPort(), file);
    return server.send(
        server
            .request("/v1/ingestions")
            .header("Content-Type", "application/json")
            .header("Prefer", "wait=60")
            .POST(BodyPublishers.ofString("{\"address\": \"%s\"}".formatted(address))));
  }

  @Test
  void privateAddressesAreRefusedUnderEveryName() {
    try (TestServer server = serve()) {
      for (String host : new String[] {"127.0.0.1", "localhost", "[::1]", "0.0.0.0"}) {
        HttpResponse<String> refused = fetch(server, host, "trips.csv");
        assertThat(refused.statusCode()).as(host).isEqualTo(403);
        assertThat(refused.body()).contains("address-not-allowed");
      }
    }
    assertThat(asked).hasValue(0);
  }

  @Test
  void aHostMayBeAllowedByItsName() {
    try (TestServer server = serve("localhost")) {
      HttpResponse<String> fetched = fetch(server, "localhost", "trips.csv");
      assertThat(fetched.body()).contains("\"committed\"");
    }
    assertThat(asked).hasValue(1);
  }

  @Test
  void aRedirectIsJudgedAsAnyAddress() {
    try (TestServer server = serve("localhost")) {
      HttpResponse<String> fetched = fetch(server, "localhost", "moved.csv");
      assertThat(fetched.body()).contains("\"failed\"", "--allow-address 127.0.0.1");
    }
    assertThat(asked).hasValue(0);
  }
}
