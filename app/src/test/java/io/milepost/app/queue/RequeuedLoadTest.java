package io.milepost.app.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.app.queue.Ingestion.Place;
import io.milepost.model.Load;
import io.milepost.model.LoadEvent;
import io.milepost.model.LoadState;
import io.milepost.model.UsageException;
import io.milepost.warehouse.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Loads that are cancelled, refused, or fail, and are queued again. */
class RequeuedLoadTest extends QueueFrame {
  @Test
  void cancelsWhatWaitsAndQueuesItAgain() {
    try (Server server = new Server(directory)) {
      Load load = server.queue().submit(upload(server, HEADER + trip(1)));

      assertThat(server.queue().cancel(load.loadId()).state()).isEqualTo(LoadState.CANCELLED);
      assertThatThrownBy(() -> server.queue().cancel(load.loadId()))
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("load 1 is cancelled");
      server.queue().start();
      assertThat(trips(server)).isZero();

      assertThat(server.queue().retry(load.loadId()).state()).isEqualTo(LoadState.QUEUED);
      assertThat(ended(server, load)).isEqualTo(LoadState.COMMITTED);
      assertThat(trips(server)).isEqualTo(1);
    }
  }

  @Test
  void whatIsCancelledBeforeItCouldBeStoppedIsNotBegun() {
    try (Server server = new Server(directory)) {
      server
          .home()
          .events()
          .listen(
              event -> {
                if (event.kind() == LoadEvent.Kind.STARTED) {
                  server.queue().cancel(event.loadId());
                }
              });
      Load load = server.queue().submit(upload(server, HEADER + trip(1)));
      server.queue().start();

      assertThat(ended(server, load)).isEqualTo(LoadState.CANCELLED);
      server.queue().close();
      assertThat(told(server, load))
          .containsExactly(LoadEvent.Kind.QUEUED, LoadEvent.Kind.STARTED, LoadEvent.Kind.CANCELLED);
      assertThat(server.home().warehouse().ledger().steps(load.loadId())).isEmpty();
    }
  }

  @Test
  void whatRunsIsNotQueuedAgain() {
    try (Server server = new Server(directory)) {
      Load load = server.queue().submit(upload(server, HEADER + trip(1)));
      Ledger ledger = server.home().warehouse().ledger();
      ledger.take(load.loadId());

      assertThatThrownBy(() -> server.queue().retry(load.loadId()))
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("load 1 is running");
      assertThat(ledger.find(load.loadId()).orElseThrow().state()).isEqualTo(LoadState.RUNNING);
    }
  }

  @Test
  void refusesBadDataOnceAndKeepsItForAnotherAttempt() {
    try (Server server = new Server(directory)) {
      server.queue().start();
      Load load = server.queue().submit(upload(server, HEADER + "bad\n"));

      assertThat(ended(server, load)).isEqualTo(LoadState.REFUSED);
      assertThat(told(server, load)).endsWith(LoadEvent.Kind.REFUSED);
      assertThat(uploads()).hasSize(1);
      server.queue().retry(load.loadId());
      assertThat(ended(server, load)).isEqualTo(LoadState.REFUSED);
    }
  }

  @Test
  void keepsWhatWasSentForAWeekAfterItWasRefused() {
    try (Server server = new Server(directory)) {
      server.queue().start();
      Load load = server.queue().submit(upload(server, HEADER + "bad\n"));
      assertThat(ended(server, load)).isEqualTo(LoadState.REFUSED);

      expireAfter(server, Duration.ofDays(6));
      assertThat(uploads()).hasSize(1);
      expireAfter(server, Duration.ofDays(8));
      assertThat(uploads()).isEmpty();
      assertThatThrownBy(() -> server.queue().retry(load.loadId()))
          .hasMessageContaining("not kept any more");
    }
  }

  private static void expireAfter(Server server, Duration time) {
    Ledger ledger = server.home().warehouse().ledger();
    Uploads uploads = new Uploads(server.home().home());
    new Leftovers(
            ledger,
            new Acceptance(ledger, server.home().events(), server.database(), uploads),
            new Ingestions(server.database()),
            uploads,
            Clock.offset(Clock.systemUTC(), time))
        .expire();
  }

  @Test
  void runsAgainWhatIsQueuedAgainWhileItsTaskStillEnds() throws InterruptedException {
    try (Server server = new Server(directory)) {
      AtomicBoolean first = new AtomicBoolean(true);
      server
          .home()
          .events()
          .listen(
              event -> {
                if (event.kind() == LoadEvent.Kind.REFUSED && first.getAndSet(false)) {
                  server.queue().retry(event.loadId());
                }
              });
      server.queue().start();
      Load load = server.queue().submit(upload(server, HEADER + "bad\n"));

      for (int i = 0; i < 3000 && refusals(server, load) < 2; i++) {
        Thread.sleep(20);
      }
      assertThat(refusals(server, load)).isEqualTo(2);
    }
  }

  private static long refusals(Server server, Load load) {
    return told(server, load).stream().filter(kind -> kind == LoadEvent.Kind.REFUSED).count();
  }

  @Test
  void triesAgainWhatMayPass() throws IOException {
    Files.createDirectories(directory.resolve("datasets"));
    Files.writeString(
        directory.resolve("datasets/rides.yaml"),
        "dataset: rides\ntable: ride\ncolumns: {id: {from: id}}\n");
    Path rides = Files.writeString(directory.resolve("rides.csv"), "id\n7\n");
    Path inTheWay = Files.writeString(directory.resolve("landing"), "no folder");
    try (Server server = new Server(directory)) {
      server.queue().start();
      Load load =
          server
              .queue()
              .submit(
                  new Ingestion("rides", "rides.csv", Place.FILE, rides.toString(), "50%", false));

      assertThat(ended(server, load)).isEqualTo(LoadState.FAILED);
      assertThat(told(server, load))
          .contains(LoadEvent.Kind.RETRYING)
          .endsWith(LoadEvent.Kind.FAILED);

      Files.delete(inTheWay);
      server.queue().retry(load.loadId());
      assertThat(ended(server, load)).isEqualTo(LoadState.COMMITTED);
    }
  }

  @Test
  void saysWhyALoadCannotBeQueuedAgain() {
    try (Server server = new Server(directory)) {
      long began = server.home().warehouse().ledger().begin("trips", "a.csv", null);
      server.home().warehouse().ledger().endFailed(began, "no");

      assertThatThrownBy(() -> server.queue().retry(began))
          .hasMessageContaining("load 1 is failed and was not queued");
      assertThatThrownBy(() -> server.queue().retry(9)).hasMessageContaining("no load 9");
    }
  }
}
