package io.milepost.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.app.config.Home;
import io.milepost.app.config.server.ApiKeys;
import io.milepost.app.config.server.Scope;
import io.milepost.app.config.server.ServerSettings;
import io.milepost.model.UsageException;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may ask what. */
class KeysTest {
  @TempDir Path directory;

  private ApiKeys keys() {
    return new ApiKeys(new Home(directory.resolve("home")));
  }

  private static int status(TestServer server, HttpRequest.Builder request, String key) {
    return server
        .send(key.isEmpty() ? request : request.header("Authorization", "Bearer " + key))
        .statusCode();
  }

  @Test
  void whereThereAreKeysEachRequestNeedsOneThatIsWideEnough() {
    String read = keys().add("reader", Scope.READ, Clock.systemUTC());
    String ingest = keys().add("bringer", Scope.INGEST, Clock.systemUTC());
    String admin = keys().add("master", Scope.ADMIN, Clock.systemUTC());
    try (TestServer server = TestServer.start(directory.resolve("home"))) {
      assertThat(status(server, server.request("/v1/regions"), "")).isEqualTo(401);
      assertThat(status(server, server.request("/v1/regions"), "mp.reader.guess")).isEqualTo(401);
      assertThat(status(server, server.request("/v1/regions"), read)).isEqualTo(200);
      assertThat(status(server, server.request("/health/live"), "")).isEqualTo(200);
      assertThat(status(server, server.request("/metrics"), "")).isEqualTo(401);
      assertThat(status(server, ingestion(server), read)).isEqualTo(403);
      assertThat(status(server, ingestion(server), ingest)).isEqualTo(202);
      assertThat(status(server, undo(server), ingest)).isEqualTo(403);
      assertThat(status(server, undo(server), admin)).isNotIn(401, 403);

      keys().remove("reader");
      assertThat(status(server, server.request("/v1/regions"), read)).isEqualTo(401);
    }
  }

  private static HttpRequest.Builder ingestion(TestServer server) {
    return server
        .request("/v1/ingestions")
        .header("Content-Type", "text/csv")
        .POST(BodyPublishers.ofString(TestServer.TRIPS));
  }

  private static HttpRequest.Builder undo(TestServer server) {
    return server.request("/v1/loads/1/undo").POST(BodyPublishers.noBody());
  }

  @Test
  void aKeyIsKeptWithoutItsSecret() throws IOException {
    String key = keys().add("reader", Scope.READ, Clock.systemUTC());
    String file = Files.readString(directory.resolve("home/keys.json"));

    assertThat(key).startsWith("mp.reader.");
    assertThat(file).contains("reader").doesNotContain(key.substring("mp.reader.".length()));
    assertThat(keys().find(key)).isPresent();
    assertThat(keys().find(key + "x")).isEmpty();
    assertThatThrownBy(() -> keys().add("reader", Scope.READ, Clock.systemUTC()))
        .isInstanceOf(UsageException.class);
  }

  @Test
  void othersThanThisMachineNeedAKey() {
    ServerSettings wide = TestSettings.boundTo("0.0.0.0");

    assertThatThrownBy(() -> TestServer.start(directory.resolve("home"), wide))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("milepost keys add");
  }

  @Test
  void namesThatPointHereAreNotThisServer() throws IOException {
    try (TestServer server = TestServer.start(directory.resolve("home"))) {
      URI address = URI.create(server.address());

      assertThat(raw(address, "evil.example:" + address.getPort())).startsWith("HTTP/1.1 421");
      assertThat(raw(address, "localhost:" + address.getPort())).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void anyAddressOfThisMachineMayBeBoundAndIsAnswered() throws IOException {
    ServerSettings other = TestSettings.boundTo("127.0.0.2");
    try (TestServer server = TestServer.start(directory.resolve("home"), other)) {
      URI address = URI.create(server.address());

      assertThat(raw(address, address.getAuthority())).startsWith("HTTP/1.1 200");
      assertThat(raw(address, "127.0.0.3:" + address.getPort())).startsWith("HTTP/1.1 421");
    }
  }

  /** The client of Java does not let a request name another host. */
  private static String raw(URI address, String host) throws IOException {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      String request = "GET /v1/regions HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.formatted(host).getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
