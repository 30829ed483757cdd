package io.milepost.app.cli.golden;

import io.milepost.app.HomeServer;
import java.io.IOException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Another process that may hold the home of a test, and leaves it after each. */
final class ServingOther implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
  private HomeServer server;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    server = HomeServer.start();
  }

  HomeServer server() {
    return server;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    server.leave();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    server.close();
  }
}
