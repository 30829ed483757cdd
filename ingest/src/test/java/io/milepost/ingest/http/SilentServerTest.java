package io.milepost.ingest.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.ingest.remote.RemoteFile;
import io.milepost.ingest.remote.Retries;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SilentServerTest {

  @Test
  void aServerThatFallsSilentIsNotWaitedForForever() throws Exception {
    HttpFiles files =
        new HttpFiles(
            new Retries(1, Duration.ofMillis(1), Duration.ofMillis(1)), Duration.ofMillis(300));
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Future<Socket> answered = thread.submit(() -> answer(server));
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/file";
      try (InputStream in = files.open(new RemoteFile(address, -1)).in()) {
        assertThatThrownBy(in::readAllBytes)
            .isInstanceOf(IOException.class)
            .hasMessageContaining("no data came");
      }
      answered.get().close();
    } finally {
      thread.shutdownNow();
    }
  }

  private static Socket answer(ServerSocket server) throws IOException {
    Socket socket = server.accept();
    OutputStream out = socket.getOutputStream();
    out.write(
        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nsome".getBytes(StandardCharsets.US_ASCII));
    out.flush();
    return socket;
  }
}
