package io.milepost.app.cli.golden;

import io.milepost.app.HomeServer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** The same, with a server that holds the home: a command that did not go there would wait. */
class ServedGoldenTest extends GoldenTest {
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
  Transcript transcript(Path home) {
    server.hold(home);
    return new Transcript(directories(home), server::holdIfLoaded);
  }
}
