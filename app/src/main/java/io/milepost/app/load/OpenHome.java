package io.milepost.app.load;

import io.milepost.app.config.Claim;
import io.milepost.app.config.Home;
import io.milepost.app.config.HomeLock;
import io.milepost.model.Load;
import io.milepost.model.LoadState;
import io.milepost.warehouse.UndoneLoad;
import io.milepost.warehouse.Warehouse;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A home that this process holds, with its warehouse open. */
public final class OpenHome implements AutoCloseable {
  private final Home home;
  private final Warehouse warehouse;
  private final LoadEvents events;
  private final Runnable closing;
  private final boolean shared;
  private final List<Runnable> farewells = new ArrayList<>();
  private List<Load> interrupted = List.of();
  private List<Load> toldLate = List.of();

  private OpenHome(
      Home home, Warehouse warehouse, LoadEvents events, Runnable closing, boolean shared) {
    this.home = home;
    this.warehouse = warehouse;
    this.events = events;
    this.closing = closing;
    this.shared = shared;
  }

  /**
   * Takes hold of {@code home}, opens its warehouse and ends the loads that a dead process left
   * running.
   *
   * @param engine opens the warehouse of a home
   * @param claim its notices also tell which loads were interrupted
   * @throws io.milepost.model.RetryableException when another process holds the home for longer
   */
  public static OpenHome open(
      Home home, Function<Home, Warehouse> engine, Claim claim, Clock clock) {
    HomeLock lock = HomeLock.acquire(home, claim, clock);
    try {
      Warehouse warehouse = engine.apply(home);
      LoadEvents events = new LoadEvents(warehouse);
      OpenHome opened = new OpenHome(home, warehouse, events, () -> close(lock, warehouse), false);
      opened.recover(claim.notices());
      return opened;
    } catch (RuntimeException | Error e) {
      lock.close();
      throw e;
    }
  }

  private static void close(HomeLock lock, Warehouse warehouse) {
    try (lock) {
      warehouse.close();
    }
  }

  /**
   * The same home for somebody who does not hold it: closing has no effect.
   *
   * @param called the home by the path that they know it by
   */
  public OpenHome lent(Home called) {
    return new OpenHome(called, warehouse, events, () -> {}, true);
  }

  private void recover(Consumer<String> notices) {
    try {
      interrupted = List.copyOf(warehouse.ledger().recover());
      interrupted.forEach(load -> notices.accept(interruption(load)));
      List<Load> untold = warehouse.events().untold();
      untold.forEach(events::note);
      toldLate = untold.stream().filter(load -> !isInterrupted(load)).toList();
    } catch (RuntimeException e) {
      warehouse.close();
      throw e;
    }
  }

  private boolean isInterrupted(Load load) {
    return interrupted.stream().anyMatch(other -> other.loadId() == load.loadId());
  }

  private static String interruption(Load load) {
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

  /**
   * Loads whose attempts ended with a process that died, as they stood when this one took hold of
   * the home: queued again, or failed.
   */
  public List<Load> interrupted() {
    return interrupted;
  }

  /**
   * Other loads of which the event log did not tell how they stand before this process took hold of
   * the home and noted it.
   */
  public List<Load> toldLate() {
    return toldLate;
  }

  /** Whether it is a server's, in which others load at the same time. */
  public boolean isShared() {
    return shared;
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

  /** Has {@code farewell} run when the home is closed, before its warehouse is. */
  public void beforeClosing(Runnable farewell) {
    farewells.add(farewell);
  }

  @Override
  public void close() {
    try {
      farewells.forEach(Runnable::run);
    } finally {
      closing.run();
    }
  }
}
