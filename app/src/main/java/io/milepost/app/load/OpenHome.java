package io.milepost.app.load;

import io.milepost.app.config.Home;
import io.milepost.app.config.HomeLock;
import io.milepost.model.Load;
import io.milepost.model.LoadState;
import io.milepost.warehouse.UndoneLoad;
import io.milepost.warehouse.Warehouse;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/** A home that this process holds, with its warehouse open. */
public final class OpenHome implements AutoCloseable {
  private final Home home;
  private final HomeLock lock;
  private final Warehouse warehouse;
  private final LoadEvents events;

  private OpenHome(Home home, HomeLock lock, Warehouse warehouse) {
    this.home = home;
    this.lock = lock;
    this.warehouse = warehouse;
    this.events = new LoadEvents(warehouse);
  }

  /**
   * Takes hold of {@code home}, opens its warehouse and ends the loads that a dead process left
   * running.
   *
   * @param engine opens the warehouse of a home
   * @param command told to processes that wait for this one
   * @param wait how long to wait for another process
   * @param notices takes sentences for the user: whom we wait for, which loads were interrupted
   * @throws io.milepost.model.RetryableException when another process holds the home for longer
   */
  public static OpenHome open(
      Home home,
      Function<Home, Warehouse> engine,
      String command,
      Duration wait,
      Consumer<String> notices,
      Clock clock) {
    HomeLock lock = HomeLock.acquire(home, command, wait, notices, clock);
    try {
      OpenHome opened = new OpenHome(home, lock, engine.apply(home));
      opened.recover(notices);
      return opened;
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private void recover(Consumer<String> notices) {
    try {
      warehouse.ledger().recover().forEach(load -> notices.accept(interrupted(load)));
      warehouse.events().untold().forEach(events::note);
    } catch (RuntimeException e) {
      warehouse.close();
      throw e;
    }
  }

  private static String interrupted(Load load) {
    return "Load %d (%s), begun at %s, was interrupted; nothing of it was kept. %s."
        .formatted(
            load.loadId(),
            load.source(),
            load.startedAt().truncatedTo(ChronoUnit.SECONDS),
            whatNext(load));
  }

  private static String whatNext(Load load) {
    if (load.state() == LoadState.QUEUED) {
      return "It is queued, and `milepost serve` goes on with it";
    }
    if (RebuildName.isRebuild(load)) {
      return "Rebuild it again";
    }
    return load.retryOf() == null ? "Ingest it again" : "Retry it again";
  }

  public Home home() {
    return home;
  }

  public Warehouse warehouse() {
    return warehouse;
  }

  /**
   * Takes one committed load back, see {@link Warehouse#undo}, and notes that.
   *
   * @throws io.milepost.model.UsageException when it cannot be undone
   */
  public UndoneLoad undo(long loadId) {
    UndoneLoad undone = warehouse.undo(loadId);
    events.note(warehouse.ledger().find(loadId).orElseThrow());
    return undone;
  }

  /** What happens to loads. */
  public LoadEvents events() {
    return events;
  }

  @Override
  public void close() {
    try (lock) {
      warehouse.close();
    }
  }
}
