package io.milepost.app;

import io.milepost.app.api.ApiServer;
import io.milepost.app.api.resource.LedgerVersion;
import io.milepost.app.api.resource.Receipts;
import io.milepost.app.api.resource.Services;
import io.milepost.app.config.server.ApiKeys;
import io.milepost.app.config.server.Server;
import io.milepost.app.config.server.ServerSettings;
import io.milepost.app.load.LoadCoordinator;
import io.milepost.app.load.LoadListeners;
import io.milepost.app.load.OpenHome;
import io.milepost.app.queue.LoadQueue;
import io.milepost.app.queue.LoadRunner;
import io.milepost.app.queue.QueueDatabase;
import io.milepost.app.queue.Uploads;
import io.milepost.ingest.Remotes;
import io.milepost.ingest.http.HttpFiles;
import io.milepost.ingest.remote.PublicAddresses;
import io.milepost.ingest.remote.RemoteFiles;
import io.milepost.model.UsageException;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;

/** A server with all that works behind it: joins the queue, the events and the API. */
public final class Serving implements Server {
  private final QueueDatabase database;
  private final LoadQueue queue;
  private final ApiServer server;

  private Serving(QueueDatabase database, LoadQueue queue, ApiServer server) {
    this.database = database;
    this.queue = queue;
    this.server = server;
  }

  /**
   * Starts a server.
   *
   * @throws UsageException when others than this machine would reach it without a key
   */
  public static Server start(
      OpenHome home, ServerSettings settings, Consumer<String> notices, Clock clock) {
    requireKeys(home, settings);
    QueueDatabase database = QueueDatabase.open(home.home());
    try {
      LoadCoordinator coordinator =
          new LoadCoordinator(
              home.warehouse(), home.home(), LoadListeners.SILENT, home.events(), clock);
      RemoteFiles web = new HttpFiles(new PublicAddresses(settings.allowedHosts()));
      Function<String, RemoteFiles> remotes = address -> Remotes.of(address, web);
      LoadRunner runner = new LoadRunner(home.home(), coordinator, remotes);
      LoadQueue queue = new LoadQueue(home, database, runner, clock);
      Services services =
          new Services(
              home.home(),
              home.warehouse(),
              home.events(),
              queue,
              new Uploads(home.home()),
              new Receipts(database, clock),
              remotes,
              new LedgerVersion(home.warehouse(), home.events()),
              settings,
              clock);
      ApiServer server = new ApiServer(services, version(), notices).start();
      queue.start();
      return new Serving(database, queue, server);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
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

  @Override
  public String address() {
    return server.address();
  }

  @Override
  public void close() {
    try (database) {
      server.close();
      queue.close();
    }
  }
}
