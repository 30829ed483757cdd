package io.milepost.app;

import io.milepost.app.config.Datasets;
import io.milepost.app.load.LoadCoordinator;
import io.milepost.app.load.LoadListeners;
import io.milepost.app.load.OpenHome;
import io.milepost.app.log.LoadLog;
import io.milepost.app.queue.LoadQueue;
import io.milepost.app.queue.LoadRunner;
import io.milepost.app.queue.QueueDatabase;
import io.milepost.app.route.AutomaticDiscovery;
import io.milepost.app.subscription.Places;
import io.milepost.app.subscription.StandingAreas;
import io.milepost.app.subscription.Subscriptions;
import io.milepost.app.subscription.WebhookDispatch;
import io.milepost.app.subscription.Webhooks;
import io.milepost.app.trigger.SourceRun;
import io.milepost.app.trigger.Triggers;
import io.milepost.ingest.Remotes;
import io.milepost.ingest.http.HttpFiles;
import io.milepost.ingest.remote.AddressRule;
import io.milepost.ingest.remote.RemoteFiles;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a server does while nobody asks: the queue, webhooks, areas that are watched, triggers. */
public final class Background implements AutoCloseable {
  private final OpenHome home;
  private final Function<String, RemoteFiles> remotes;
  private final QueueDatabase database;
  private final LoadQueue queue;
  private final Webhooks webhooks;
  private final WebhookDispatch dispatch;
  private final StandingAreas areas;
  private final Triggers triggers;
  private final AutomaticDiscovery discovery;
  private final Places places;
  private Runnable silence = () -> {};

  /**
   * @param rule which addresses may be fetched from and sent to
   * @param notices takes sentences for the log
   */
  public Background(OpenHome home, AddressRule rule, Consumer<String> notices, Clock clock) {
    RemoteFiles web = new HttpFiles(rule);
    remotes = address -> Remotes.of(address, web);
    this.home = home;
    database = QueueDatabase.open(home.home());
    LoadCoordinator coordinator =
        new LoadCoordinator(
            home.warehouse(), home.home(), LoadListeners.SILENT, home.events(), clock);
    queue = new LoadQueue(home, database, new LoadRunner(home.home(), coordinator, remotes), clock);
    places = new Places(database, home.events());
    webhooks = new Webhooks(database, clock);
    dispatch = new WebhookDispatch(home.events(), webhooks, database, rule, notices, clock);
    areas = new StandingAreas(home.warehouse(), home.events(), database, notices);
    discovery = new AutomaticDiscovery(home, notices);
    SourceRun run = new SourceRun(home, coordinator, discovery::attend, notices, clock);
    triggers = new Triggers(home.home(), database, queue::submit, run, notices, clock);
  }

  /** Gives what reads an address. */
  public Function<String, RemoteFiles> remotes() {
    return remotes;
  }

  public QueueDatabase database() {
    return database;
  }

  public LoadQueue queue() {
    return queue;
  }

  public Subscriptions subscriptions() {
    return new Subscriptions(webhooks, dispatch, areas);
  }

  /** Goes on with what was left when the last server ended. */
  public Background start() {
    silence = home.events().listen(new LoadLog(home.warehouse().ledger()));
    places.settle();
    queue.start();
    dispatch.start();
    areas.start();
    discovery.start();
    triggers.start(new Datasets(home.home()).all());
    return this;
  }

  /** Waits a little for what runs; the next server goes on with the rest. */
  @Override
  public void close() {
    triggers.close();
    queue.close();
    discovery.close();
    areas.close();
    dispatch.close();
    places.close();
    silence.run();
    database.close();
  }
}
