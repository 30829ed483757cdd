package io.milepost.app.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.app.queue.Ingestion.Place;
import io.milepost.app.trace.TraceParent;
import io.milepost.model.Load;
import io.milepost.model.LoadEvent;
import io.milepost.model.LoadState;
import io.milepost.model.UsageException;
import io.milepost.warehouse.Ledger;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadQueueTest {
  private static final String HEADER =
      "region,origin_coord,destination_coord,datetime,datasource\n";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path directory;

  private static String trip(int second) {
    return "Alden,POINT (14.5 50.25),POINT (14.75 50.5),2018-05-07 08:00:%02d,tram_app\n"
        .formatted(second);
  }

  private Ingestion upload(Server server, String text) {
    Path file =
        new Uploads(server.home().home())
            .receive(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    return new Ingestion(
        "trips", "sent.csv", Place.UPLOAD, file.getFileName().toString(), "50%", false);
  }

  private static LoadState ended(Server server, Load load) {
    assertThat(server.queue().ended(List.of(load.loadId()), PATIENCE).join()).isTrue();
    return server.home().warehouse().ledger().find(load.loadId()).orElseThrow().state();
  }

  private static List<LoadEvent.Kind> told(Server server, Load load) {
    return server.home().events().log().list(load.loadId(), 0, 100).stream()
        .map(LoadEvent::kind)
        .toList();
  }

  private static long trips(Server server) {
    List<Long> counts = new ArrayList<>();
    server
        .home()
        .warehouse()
        .query(
            "SELECT count(*) FROM trips",
            new io.milepost.warehouse.RowSink() {
              @Override
              public void columns(List<String> names) {}

              @Override
              public boolean row(List<Object> values) {
                counts.add((Long) values.get(0));
                return true;
              }
            });
    return counts.get(0);
  }

  private List<Path> uploads() {
    try (var files = Files.list(directory.resolve("uploads"))) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void runsWhatIsSubmittedAndTellsEachStep() {
    try (Server server = new Server(directory)) {
      server.queue().start();
      Load load = server.queue().submit(upload(server, HEADER + trip(1)));

      assertThat(load.state()).isEqualTo(LoadState.QUEUED);
      assertThat(ended(server, load)).isEqualTo(LoadState.COMMITTED);
      assertThat(told(server, load))
          .startsWith(LoadEvent.Kind.QUEUED, LoadEvent.Kind.STARTED)
          .contains(LoadEvent.Kind.STEP_COMPLETED)
          .endsWith(LoadEvent.Kind.COMMITTED);
      assertThat(trips(server)).isEqualTo(1);
    }
    assertThat(uploads()).isEmpty();
  }

  @Test
  void loadsOnceWhatWasAcceptedBeforeARestart() {
    List<Load> loads = new ArrayList<>();
    try (Server stopped = new Server(directory)) {
      IntStream.range(0, 5)
          .forEach(i -> loads.add(stopped.queue().submit(upload(stopped, HEADER + trip(i)))));
      stopped.home().warehouse().ledger().take(loads.get(2).loadId());
    }
    try (Server server = new Server(directory)) {
      server.queue().start();

      assertThat(loads).allMatch(load -> ended(server, load) == LoadState.COMMITTED);
      assertThat(trips(server)).isEqualTo(5);
      assertThat(told(server, loads.get(2)))
          .filteredOn(kind -> kind == LoadEvent.Kind.COMMITTED)
          .hasSize(1);
    }
  }

  @Test
  void takesNothingInWhenItCannotBeWrittenDown() {
    try (Server server = new Server(directory)) {
      Ingestion first = upload(server, HEADER + trip(1));
      Ingestion second = upload(server, HEADER + trip(2));
      assertThatThrownBy(
              () ->
                  server
                      .queue()
                      .submit(
                          List.of(first, second),
                          ids -> {
                            throw new IllegalStateException("the cause");
                          }))
          .hasMessage("the cause");
      assertThat(uploads()).isEmpty();
      assertThat(server.home().warehouse().ledger().list())
          .extracting(Load::state)
          .containsExactly(LoadState.CANCELLED, LoadState.CANCELLED);
    }
  }

  @Test
  void endsALoadOfWhichNobodyKnowsWhatItIsToBring() {
    try (Server server = new Server(directory)) {
      server
          .home()
          .events()
          .listen(
              event -> {
                if (event.kind() == LoadEvent.Kind.QUEUED) {
                  new Ingestions(server.database()).remove(event.loadId());
                }
              });
      server.queue().start();
      Load load = server.queue().submit(upload(server, HEADER + trip(1)));

      assertThat(ended(server, load)).isEqualTo(LoadState.FAILED);
      assertThat(server.home().warehouse().ledger().find(load.loadId()).orElseThrow().error())
          .contains("Send it again");
      assertThat(told(server, load)).containsOnlyOnce(LoadEvent.Kind.FAILED);
    }
  }

  @Test
  void findsWhatWasSentAlsoWhenTheHomeIsCalledOtherwise() throws IOException {
    Path before = directory.resolve("before");
    Path now = directory.resolve("now");
    Load load;
    try (Server stopped = new Server(before)) {
      load = stopped.queue().submit(upload(stopped, HEADER + trip(1)));
    }
    Files.move(before, now);
    try (Server server = new Server(now)) {
      server.queue().start();

      assertThat(ended(server, load)).isEqualTo(LoadState.COMMITTED);
      assertThat(trips(server)).isEqualTo(1);
    }
  }

  @Test
  void leavesNothingOfAWarehouseThatWasReplaced() throws IOException {
    Load old;
    try (Server stopped = new Server(directory)) {
      old = stopped.queue().submit(upload(stopped, HEADER + trip(1)));
    }
    Files.delete(directory.resolve("warehouse.duckdb"));
    try (Server server = new Server(directory)) {
      server.queue().start();
      assertThat(
              server
                  .database()
                  .list(
                      "SELECT task_instance FROM load_task WHERE task_name = 'load'", row -> "one"))
          .isEmpty();
      assertThat(uploads()).isEmpty();

      Load next = server.queue().submit(upload(server, HEADER + trip(2)));
      assertThat(next.loadId()).isEqualTo(old.loadId());
      assertThat(ended(server, next)).isEqualTo(LoadState.COMMITTED);
    }
  }

  @Test
  void keepsTheTraceOfWhatWasAcceptedBeforeARestart() {
    TraceParent trace = TraceParent.continuing(null);
    Load load;
    try (Server stopped = new Server(directory)) {
      Ingestion traced = upload(stopped, HEADER + trip(1)).traced(trace);
      load = stopped.queue().submit(List.of(traced), ids -> List.of()).get(0);
    }
    try (Server server = new Server(directory)) {
      server.queue().start();
      assertThat(ended(server, load)).isEqualTo(LoadState.COMMITTED);
      assertThat(server.home().events().log().list(load.loadId(), 0, 100))
          .allMatch(event -> event.data().contains(trace.toString()));
    }
  }

  @Test
  void forgetsWhatWasNumberedButNeverAccepted() throws IOException {
    long orphan;
    try (Server dying = new Server(directory)) {
      orphan = dying.home().warehouse().ledger().queue("trips", "half.csv");
      upload(dying, "sent, but not submitted");
    }
    try (Server server = new Server(directory)) {
      server.queue().start();

      assertThat(server.home().warehouse().ledger().find(orphan).orElseThrow().state())
          .isEqualTo(LoadState.CANCELLED);
      assertThat(uploads()).isEmpty();
    }
  }

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
