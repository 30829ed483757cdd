package io.milepost.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.ingest.remote.AddressRule;
import io.milepost.ingest.remote.PublicAddresses;
import io.milepost.model.UsageException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WebClientTest {
  /** The proxy may be used, and knows a host that is not to be asked. */
  private static final AddressRule RULE =
      new PublicAddresses(
          Set.of("127.0.0.1", "allowed.example"),
          host -> List.of(InetAddress.getByName(host.endsWith(".example") ? "192.168.0.1" : host)));

  private static int ask(WebServer proxy, String address) throws IOException {
    URI at = URI.create(proxy.address("/"));
    WebClient client =
        new WebClient(
            RULE,
            Duration.ofSeconds(20),
            ProxySelector.of(InetSocketAddress.createUnresolved(at.getHost(), at.getPort())));
    Answer answer = client.send("GET", URI.create(address), Map.of(), null);
    answer.body().close();
    return answer.status();
  }

  @Test
  void alsoWhatAProxyWouldFetchIsJudged() throws IOException {
    try (WebServer proxy = new WebServer()) {
      proxy.serve("/", new WebServer.File(new byte[] {1}));

      assertThatThrownBy(() -> ask(proxy, "http://private.example/file"))
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("--allow-address private.example");
      assertThat(proxy.ranges).isEmpty();
      assertThat(ask(proxy, "http://allowed.example/file")).isEqualTo(200);
      assertThat(proxy.ranges).hasSize(1);
    }
  }

  @Test
  void anAnswerThatBeginsByDripsIsCutOff() throws Exception {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Future<?> dripping = thread.submit(() -> drip(server));
      WebClient client = new WebClient(AddressRule.ANY, Duration.ofSeconds(1));
      URI address = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");

      assertThatThrownBy(() -> client.send("GET", address, Map.of(), null))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("no answer came for 2 seconds");
      dripping.get();
    } finally {
      thread.shutdownNow();
    }
  }

  /** Never ends the headers, until the connection is cut. */
  private static Object drip(ServerSocket server) throws Exception {
    try (Socket socket = server.accept()) {
      OutputStream out = socket.getOutputStream();
      out.write("HTTP/1.1 200 OK\r\nX-Drip: ".getBytes(StandardCharsets.US_ASCII));
      while (true) {
        out.write('x');
        out.flush();
        TimeUnit.MILLISECONDS.sleep(100);
      }
    } catch (IOException cut) {
      return cut;
    }
  }
}
