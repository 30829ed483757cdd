package io.milepost.app.lineage;

import io.milepost.app.load.OpenHome;
import io.milepost.model.LoadEvent;
import io.openlineage.client.OpenLineageClient;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends the beginnings and ends of loads, as the event log tells them, from a thread of its own: no
 * load waits for it, and none fails by it. What a receiver does not take is lost, and told once.
 */
public final class Lineage {
  private static final int MOST_WAITING = 1000;
  private static final int PATIENCE_SECONDS = 5;

  private final LineageSettings settings;
  private final RunEvents runs;
  private final Consumer<String> notices;
  private final AtomicLong lost = new AtomicLong();
  private final ThreadPoolExecutor sender =
      new ThreadPoolExecutor(
          1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), Lineage::daemon);
  private @Nullable OpenLineageClient client;

  private Lineage(LineageSettings settings, OpenHome home, Consumer<String> notices) {
    this.settings = settings;
    this.runs = new RunEvents(home, settings.namespace());
    this.notices = notices;
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
      OpenHome home, Map<String, String> environment, Consumer<String> notices) {
    LineageSettings.find(home.home().directory(), environment)
        .ifPresent(
            settings -> {
              Lineage lineage = new Lineage(settings, home, notices);
              Runnable deaf = home.events().listen(lineage::hear);
              home.beforeClosing(
                  () -> {
                    deaf.run();
                    lineage.close();
                  });
            });
  }

  private void hear(LoadEvent event) {
    if (RunEvents.isTold(event.kind())) {
      sender.execute(() -> send(event));
    }
  }

  private void send(LoadEvent event) {
    try {
      if (client == null) {
        client = LineageClients.of(settings);
      }
      client.emit(runs.of(event));
    } catch (RuntimeException e) {
      lose(String.valueOf(e.getMessage()));
    }
  }

  private void lose(String why) {
    if (lost.getAndIncrement() == 0) {
      notices.accept(
          "OpenLineage's receiver does not take what is sent: %s. Loads go on; mend OPENLINEAGE_URL or openlineage.yml."
              .formatted(why.lines().findFirst().orElse("")));
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
