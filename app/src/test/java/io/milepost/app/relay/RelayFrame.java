package io.milepost.app.relay;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The frame of the tests of relays: a home whose commands a server runs. */
abstract class RelayFrame {
  static final InputStream NOTHING = InputStream.nullInputStream();
  static final int MEBIBYTE = 1 << 20;

  @TempDir Path home;
  final ByteArrayOutputStream out = new ByteArrayOutputStream();
  final ByteArrayOutputStream err = new ByteArrayOutputStream();
  RelayServer server;

  /** What a command does with streams may fail, as streams do. */
  interface Work {
    int run(String command, Caller caller) throws Exception;
  }

  final void serve(Path directory, Work work) {
    server =
        RelayServer.open(
            directory,
            "http://127.0.0.1:1, pid 2",
            (command, caller) -> {
              try {
                return work.run(command, caller);
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
  }

  @AfterEach
  void close() {
    if (server != null) {
      server.close();
    }
  }

  final RelayClient client() {
    return RelayClient.find(home).orElseThrow();
  }

  final int run(String command, InputStream in, OutputStream target) {
    try (RelayClient client = client()) {
      return client.run(command, in, target, err);
    }
  }
}
