package io.milepost.app;

import io.milepost.app.api.ApiServer;
import io.milepost.app.api.resource.LedgerVersion;
import io.milepost.app.api.resource.Receipts;
import io.milepost.app.api.resource.Services;
import io.milepost.app.cli.Version;
import io.milepost.app.config.server.ApiKeys;
import io.milepost.app.config.server.Server;
import io.milepost.app.config.server.ServerSettings;
import io.milepost.app.load.OpenHome;
import io.milepost.app.queue.Uploads;
import io.milepost.app.relay.RelayServer;
import io.milepost.app.web.WebPage;
import io.milepost.ingest.remote.AddressRule;
import io.milepost.ingest.remote.PublicAddresses;
import io.milepost.model.UsageException;
import java.time.Clock;
import java.util.function.Consumer;

/** A server with all that works behind it: joins the queue, the events and the API. */
public final class Serving implements Server {
  private final Background background;
  private final ApiServer server;
  private final RelayServer relay;

  private Serving(Background background, ApiServer server, RelayServer relay) {
    this.background = background;
    this.server = server;
    this.relay = relay;
  }

  /**
   * Starts a server.
   *
   * @throws UsageException when others than this machine would reach it without a key
   */
  public static Server start(
      OpenHome home, ServerSettings settings, Consumer<String> notices, Clock clock) {
    requireKeys(home, settings);
    AddressRule rule = new PublicAddresses(settings.allowedHosts());
    Background background = new Background(home, rule, notices, clock);
    try {
      ApiServer server =
          new ApiServer(
              services(home, settings, background, clock),
              Version.text(),
              WebPage::register,
              notices);
      return start(home, background, server, clock);
    } catch (RuntimeException e) {
      background.close();
      throw e;
    }
  }

  /** What was left is taken up before anything new can come. */
  private static Server start(OpenHome home, Background background, ApiServer server, Clock clock) {
    try {
      background.start();
      server.start();
      return new Serving(background, server, relay(home, server, clock));
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private static Services services(
      OpenHome home, ServerSettings settings, Background background, Clock clock) {
    return new Services(
        home.home(),
        home.warehouse(),
        home.events(),
        background.queue(),
        new Uploads(home.home()),
        new Receipts(background.database(), clock),
        background.remotes(),
        background.subscriptions(),
        new LedgerVersion(home.warehouse()),
        settings,
        clock);
  }

  /** Runs the commands that other processes have on the home. */
  private static RelayServer relay(OpenHome home, Server server, Clock clock) {
    String about = "%s, pid %d".formatted(server.address(), ProcessHandle.current().pid());
    return RelayServer.open(home.home().directory(), about, Main.relayed(home, clock));
  }

  private static void requireKeys(OpenHome home, ServerSettings settings) {
    if (!settings.isLoopback() && new ApiKeys(home.home()).list().isEmpty()) {
      throw new UsageException(
          "Expected a key before others than this machine reach the server at '%s', found none. Make one with 'milepost keys add NAME', or leave --bind out."
              .formatted(settings.bind()));
    }
  }

  @Override
  public String address() {
    return server.address();
  }

  @Override
  public void close() {
    try (background) {
      relay.close();
      server.close();
    }
  }
}
