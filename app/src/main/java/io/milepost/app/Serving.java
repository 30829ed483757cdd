package io.milepost.app;

import io.milepost.app.api.ApiServer;
import io.milepost.app.api.resource.LedgerVersion;
import io.milepost.app.api.resource.Services;
import io.milepost.app.config.server.ApiKeys;
import io.milepost.app.config.server.Server;
import io.milepost.app.config.server.ServerSettings;
import io.milepost.app.load.OpenHome;
import io.milepost.model.UsageException;
import java.time.Clock;
import java.util.function.Consumer;

/** A server with all that works behind it. */
public final class Serving {
  private Serving() {}

  /**
   * Starts a server.
   *
   * @throws UsageException when others than this machine would reach it without a key
   */
  public static Server start(
      OpenHome home, ServerSettings settings, Consumer<String> notices, Clock clock) {
    requireKeys(home, settings);
    Services services =
        new Services(
            home.home(),
            home.warehouse(),
            home.events(),
            new LedgerVersion(home.warehouse(), home.events()),
            settings,
            clock);
    return new ApiServer(services, version(), notices).start();
  }

  /** As the jar tells it; classes that lie in a folder have none. */
  private static String version() {
    String version = Serving.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  private static void requireKeys(OpenHome home, ServerSettings settings) {
    if (!settings.isLoopback() && new ApiKeys(home.home()).list().isEmpty()) {
      throw new UsageException(
          "Expected a key before others than this machine reach the server at '%s', found none. Make one with 'milepost keys add NAME', or leave --bind out."
              .formatted(settings.bind()));
    }
  }
}
