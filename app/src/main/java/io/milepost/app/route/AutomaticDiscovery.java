package io.milepost.app.route;

import io.milepost.app.config.Datasets;
import io.milepost.app.config.RoutesConfig;
import io.milepost.app.load.LoadListener;
import io.milepost.app.load.OpenHome;
import io.milepost.model.Load;
import io.milepost.model.LoadEvent;
import io.milepost.model.TripDataset;
import io.milepost.model.UsageException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Looks for routes anew when a server has loaded trips, where the home is configured so: once for
 * loads that come close after each other, when none waits or runs any more. Thread-safe.
 */
public final class AutomaticDiscovery implements AutoCloseable {
  private static final Duration QUIET = Duration.ofSeconds(2);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final OpenHome home;
  private final Consumer<String> notices;
  private final Duration quiet;
  private final Semaphore news = new Semaphore(0);
  private final Set<Long> open = ConcurrentHashMap.newKeySet();
  private final Set<Long> committed = ConcurrentHashMap.newKeySet();
  private final Thread thread = new Thread(this::run, "automatic-discovery");
  private final Set<Long> attended = ConcurrentHashMap.newKeySet();
  private Runnable deaf = () -> {};

  /**
   * @param notices takes a sentence when something failed of which no event tells
   */
  public AutomaticDiscovery(OpenHome home, Consumer<String> notices) {
    this(home, notices, QUIET);
  }

  AutomaticDiscovery(OpenHome home, Consumer<String> notices, Duration quiet) {
    this.home = home;
    this.notices = notices;
    this.quiet = quiet;
    thread.setDaemon(true);
  }

  /** From now on. */
  public void start() {
    deaf = home.events().listen(this::hear);
    thread.start();
  }

  /** Counts a load as one of the server's own, though it was not queued. */
  public void attend(long loadId) {
    attended.add(loadId);
  }

  private void hear(LoadEvent event) {
    switch (event.kind()) {
      case QUEUED, STARTED -> open.add(event.loadId());
      case COMMITTED -> {
        open.remove(event.loadId());
        committed.add(event.loadId());
        news.release();
      }
      default -> {
        if (event.kind().isEnd()) {
          open.remove(event.loadId());
        }
      }
    }
  }

  private void run() {
    try {
      while (true) {
        news.acquire();
        awaitQuiet();
        discover();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed
    }
  }

  private void awaitQuiet() throws InterruptedException {
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    do {
      news.drainPermits();
    } while ((news.tryAcquire(quiet.toMillis(), TimeUnit.MILLISECONDS) || !open.isEmpty())
        && System.nanoTime() < end);
  }

  private void discover() {
    List<Long> loads = new ArrayList<>(committed);
    committed.removeAll(loads);
    try {
      List<Long> ours = loads.stream().sorted().filter(this::isOurs).toList();
      RoutesConfig config = RoutesConfig.of(home.home());
      if (config.discoverAfterLoads() && !ours.isEmpty()) {
        discover(config, ours);
      }
    } catch (RuntimeException e) {
      notices.accept("Routes could not be looked for after loads: %s".formatted(e.getMessage()));
    }
  }

  /** Commands look for routes themselves, after all that they load. */
  private boolean isOurs(long loadId) {
    return home.warehouse()
        .ledger()
        .find(loadId)
        .filter(load -> load.queuedAt() != null || attended.remove(loadId))
        .filter(this::bringsTrips)
        .isPresent();
  }

  /** Those of a dataset whose declaration is gone or cannot be read now may have brought some. */
  private boolean bringsTrips(Load load) {
    try {
      return new Datasets(home.home()).get(load.dataset()) instanceof TripDataset;
    } catch (UsageException e) {
      return true;
    }
  }

  private void discover(RoutesConfig config, List<Long> loads) {
    home.events().noteDiscovery(LoadEvent.Kind.DISCOVERY_STARTED, loads, Map.of());
    long start = System.nanoTime();
    try {
      Discovery found = find(config);
      tell(loads, start, found);
    } catch (RuntimeException e) {
      String why = String.valueOf(e.getMessage());
      home.events().noteDiscovery(LoadEvent.Kind.DISCOVERY_FAILED, loads, Map.of("error", why));
    }
  }

  private Discovery find(RoutesConfig config) {
    return new RouteDiscovery(home.warehouse().routes(), LoadListener.SILENT)
        .discover(config.settings());
  }

  private void tell(List<Long> loads, long start, Discovery found) {
    home.events()
        .noteDiscovery(
            LoadEvent.Kind.ROUTES_DISCOVERED,
            loads,
            Map.of(
                "routes",
                (long) found.routes(),
                "trips",
                found.trips(),
                "trips_in_routes",
                found.tripsInRoutes(),
                "seconds",
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) / 1e3));
  }

  /** Waits a little for a discovery that runs. */
  @Override
  public void close() {
    deaf.run();
    thread.interrupt();
    try {
      thread.join(GRACE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
