package io.milepost.app.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.app.trace.TraceParent;
import io.milepost.model.Load;
import io.milepost.model.LoadEvent;
import io.milepost.model.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is accepted is loaded once, whatever happens in between. */
class LoadQueueTest extends QueueFrame {
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
}
