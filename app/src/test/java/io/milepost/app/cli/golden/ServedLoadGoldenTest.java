package io.milepost.app.cli.golden;

import io.milepost.app.HomeServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** The same, with a server that holds the home from the first load on. */
class ServedLoadGoldenTest extends LoadGoldenTest {
  private static HomeServer server;

  @BeforeAll
  static void start() throws IOException {
    server = HomeServer.start();
  }

  @AfterEach
  void leave() {
    server.leave();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Override
  Transcript transcript(Map<String, Path> directories) {
    return new Transcript(directories, server::holdIfLoaded);
  }
}
