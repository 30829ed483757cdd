package io.milepost.ingest.http;

import io.milepost.ingest.remote.OpenedFile;
import io.milepost.ingest.remote.RemoteFile;
import io.milepost.ingest.remote.Retries;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The frame of tests of files at a web server that is there for each of them. */
abstract class HttpFilesFrame {
  static final Retries QUICK = new Retries(4, Duration.ofMillis(2), Duration.ofMillis(20));

  final byte[] bytes = new byte[1_000_003];
  final HttpFiles files = new HttpFiles(QUICK, Duration.ofSeconds(20));
  WebServer server;
  WebServer.File file;

  @BeforeEach
  void start() throws IOException {
    new Random(1).nextBytes(bytes);
    file = new WebServer.File(bytes);
    server = new WebServer();
    server.serve("/file", file);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  byte[] read(String address) throws IOException {
    RemoteFile remote = files.list(address).get(0);
    OpenedFile opened = files.open(remote);
    try (InputStream in = opened.in()) {
      return in.readAllBytes();
    }
  }
}
