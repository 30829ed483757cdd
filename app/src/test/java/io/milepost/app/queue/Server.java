package io.milepost.app.queue;

import io.milepost.app.HeldHome;
import io.milepost.app.config.Home;
import io.milepost.app.load.LoadCoordinator;
import io.milepost.app.load.LoadListeners;
import io.milepost.app.load.OpenHome;
import io.milepost.ingest.Remotes;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** An open home with its queue, as the server has it. */
public final class Server implements AutoCloseable {
  private final OpenHome home;
  private final QueueDatabase database;
  private final LoadQueue queue;

  public Server(Path directory) {
    Clock clock = Clock.systemUTC();
    home = HeldHome.open(new Home(directory), clock);
    database = QueueDatabase.open(home.home());
    LoadCoordinator coordinator =
        new LoadCoordinator(
            home.warehouse(), home.home(), LoadListeners.SILENT, home.events(), clock);
    LoadRunner runner = new LoadRunner(home.home(), coordinator, Remotes::of);
    queue = new LoadQueue(home, database, runner, clock, Duration.ofMillis(20));
  }

  public OpenHome home() {
    return home;
  }

  public QueueDatabase database() {
    return database;
  }

  public LoadQueue queue() {
    return queue;
  }

  @Override
  public void close() {
    queue.close();
    database.close();
    home.close();
  }
}
