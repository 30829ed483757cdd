package io.milepost.app.lineage;

import io.milepost.app.load.OpenHome;
import io.milepost.model.Load;
import io.milepost.model.LoadEvent;
import io.milepost.model.UsageException;
import io.openlineage.client.OpenLineage.RunEvent;
import io.openlineage.client.OpenLineageClient;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends the beginnings and ends of loads, as the event log tells them, from a thread of its own: no
 * load waits for it, and none fails by it. What a receiver does not take is lost, and told once.
 */
public final class Lineage {
  private static final int MOST_WAITING = 1000;
  private static final int PATIENCE_SECONDS = 5;

  private final LineageSettings settings;
  private final OpenHome home;
  private final Consumer<String> notices;
  private final Clock clock;
  private final AtomicBoolean lost = new AtomicBoolean();
  private final Set<Long> running = ConcurrentHashMap.newKeySet();
  private final ThreadPoolExecutor sender =
      new ThreadPoolExecutor(
          1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), Lineage::daemon);
  private @Nullable OpenLineageClient client;
  private @Nullable RunEvents runs;

  private Lineage(LineageSettings settings, OpenHome home, Consumer<String> notices, Clock clock) {
    this.settings = settings;
    this.home = home;
    this.notices = notices;
    this.clock = clock;
    sender.setRejectedExecutionHandler((work, executor) -> lose("too many wait to be sent"));
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "lineage");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Sends what happens in a home until that is closed, when the environment or the home says where
   * to.
   *
   * @param notices takes a sentence when events cannot be sent
   */
  public static void attach(
      OpenHome home, Map<String, String> environment, Consumer<String> notices, Clock clock) {
    LineageSettings.find(home.home().directory(), environment)
        .ifPresent(
            settings -> {
              Lineage lineage = new Lineage(settings, home, notices, clock);
              Runnable deaf = home.events().listen(lineage::hear);
              home.interrupted().forEach(lineage::endInterrupted);
              home.toldLate().forEach(lineage::endLate);
              home.beforeClosing(
                  () -> {
                    deaf.run();
                    lineage.close();
                  });
            });
  }

  /** The process that began the run is not there to tell of its end. */
  private void endInterrupted(Load load) {
    Instant now = clock.instant();
    sender.execute(() -> send(runs -> runs.interrupted(load, now)));
  }

  /** The process that ended the run was not there any more to tell of it. */
  private void endLate(Load load) {
    List<LoadEvent> told =
        home.events().log().list(load.loadId(), 0, Integer.MAX_VALUE).stream()
            .filter(event -> event.kind().tellsState())
            .toList();
    int last = told.size() - 1;
    if (last > 0
        && told.get(last).kind().isEnd()
        && told.get(last - 1).kind() == LoadEvent.Kind.STARTED) {
      sender.execute(() -> send(runs -> runs.of(told.get(last), load)));
    }
  }

  private void hear(LoadEvent event) {
    if (!isTold(event)) {
      return;
    }
    try {
      home.warehouse()
          .ledger()
          .find(event.loadId())
          .ifPresent(load -> sender.execute(() -> send(runs -> runs.of(event, load))));
    } catch (RuntimeException e) {
      lose(String.valueOf(e.getMessage()));
    }
  }

  /** Whether it begins a run, or ends one that has begun: what waits may end without an attempt. */
  private boolean isTold(LoadEvent event) {
    if (event.kind() == LoadEvent.Kind.STARTED) {
      running.add(event.loadId());
      return true;
    }
    boolean ends = event.kind() == LoadEvent.Kind.RETRYING || event.kind().isEnd();
    return ends && running.remove(event.loadId());
  }

  private void send(Function<RunEvents, RunEvent> made) {
    try {
      if (client == null || runs == null) {
        client = LineageClients.of(settings);
        runs = new RunEvents(home, settings.namespace());
      }
      client.emit(made.apply(runs));
    } catch (UsageException e) {
      tellOnce(e.getMessage());
    } catch (RuntimeException e) {
      lose(String.valueOf(e.getMessage()));
    }
  }

  private void lose(String why) {
    tellOnce(
        "OpenLineage's receiver does not take what is sent: %s. Mend OPENLINEAGE_URL or openlineage.yml."
            .formatted(why.lines().findFirst().orElse("")));
  }

  private void tellOnce(String sentence) {
    if (!lost.getAndSet(true)) {
      notices.accept(sentence + " Loads go on.");
    }
  }

  /** Gives what waits a little time. */
  private void close() {
    sender.shutdown();
    try {
      if (!sender.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        sender.shutdownNow();
        lose("no answer came");
      } else if (client != null) {
        client.close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      lose(String.valueOf(e.getMessage()));
    }
  }
}
