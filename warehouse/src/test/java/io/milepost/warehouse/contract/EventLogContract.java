package io.milepost.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.milepost.model.Load;
import io.milepost.model.LoadEvent;
import io.milepost.model.LoadEvent.Kind;
import io.milepost.warehouse.EventLog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The log of what happened to loads. */
public abstract class EventLogContract extends WarehouseContract {
  protected EventLogContract(Engine engine) {
    super(engine);
  }

  private EventLog events() {
    return warehouse.get().events();
  }

  @Test
  void keepsEventsInOrder() {
    LoadEvent first = events().append(7, Kind.STARTED, "{\"a\":1}");
    LoadEvent second = events().append(8, Kind.PROGRESS, "{}");
    warehouse.reopen();
    LoadEvent third = events().append(7, Kind.COMMITTED, "{\"š\":\"'\"}");

    assertThat(first.eventId()).isEqualTo(1);
    assertThat(events().list(0, 10)).containsExactly(first, second, third);
    assertThat(events().list(1, 1)).containsExactly(second);
    assertThat(events().list(7, 0, 10)).containsExactly(first, third);
    assertThat(events().list(7, 1, 10)).containsExactly(third);
    assertThat(events().lastId()).isEqualTo(3);
  }

  @Test
  void writesWhatWasPostedBeforeWhatIsAppended() {
    List<LoadEvent> heard = Collections.synchronizedList(new ArrayList<>());
    events().onWritten(heard::add);
    events().post(7, Kind.STEP_COMPLETED, "{\"step\":\"land\"}");
    events().post(8, Kind.STEP_COMPLETED, "{\"step\":\"decode\"}");
    LoadEvent appended = events().append(7, Kind.COMMITTED, "{}");

    assertThat(heard).isEqualTo(events().list(0, 10)).endsWith(appended);
    assertThat(heard)
        .extracting(LoadEvent::loadId, LoadEvent::kind)
        .containsExactly(
            tuple(7L, Kind.STEP_COMPLETED),
            tuple(8L, Kind.STEP_COMPLETED),
            tuple(7L, Kind.COMMITTED));
    assertThat(heard).extracting(LoadEvent::eventId).containsExactly(1L, 2L, 3L);
  }

  @Test
  void writesWhatWasPostedThoughNothingFollows() throws InterruptedException {
    CountDownLatch told = new CountDownLatch(1);
    events().onWritten(event -> told.countDown());
    events().post(7, Kind.STEP_COMPLETED, "{}");

    assertThat(told.await(60, TimeUnit.SECONDS)).isTrue();
    assertThat(events().list(0, 10)).extracting(LoadEvent::loadId).containsExactly(7L);
  }

  @Test
  void writesWhatWasPostedBeforeItIsClosed() {
    events().post(7, Kind.STEP_COMPLETED, "{}");
    warehouse.reopen();

    assertThat(events().list(0, 10)).extracting(LoadEvent::loadId).containsExactly(7L);
  }

  @Test
  void isEmptyAtFirst() {
    assertThat(events().lastId()).isZero();
    assertThat(events().list(0, 10)).isEmpty();
  }

  @Test
  void showsNoEventBeforeThoseWithSmallerIds() {
    List<Long> read = new ArrayList<>();
    Thread reader =
        new Thread(
            () -> {
              while (read.size() < 200) {
                long after = read.isEmpty() ? 0 : read.get(read.size() - 1);
                events().list(after, 50).forEach(event -> read.add(event.eventId()));
              }
            });
    reader.start();
    IntStream.range(0, 200)
        .parallel()
        .forEach(number -> events().append(number % 3, Kind.PROGRESS, "{}"));
    join(reader);

    assertThat(read).containsExactlyElementsOf(LongStream.rangeClosed(1, 200).boxed().toList());
  }

  private static void join(Thread thread) {
    try {
      thread.join(60_000);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void findsLoadsWhoseStateWasNotTold() {
    long committed = warehouse.load(TripRow.numbered(1));
    events().append(committed, Kind.STARTED, "{}");
    long failed = warehouse.get().ledger().begin("trips", "b.csv", null);
    warehouse.get().ledger().endFailed(failed, "no");
    events().append(failed, Kind.FAILED, "{}");
    long retrying = warehouse.get().ledger().queue("trips", "c.csv");
    events().append(retrying, Kind.RETRYING, "{}");
    long before = warehouse.load(TripRow.numbered(2));

    assertThat(events().untold()).extracting(Load::loadId).containsExactly(committed);
    events().append(committed, Kind.COMMITTED, "{}");
    Stream.of(Kind.values())
        .filter(kind -> !kind.tellsState())
        .forEach(kind -> events().append(committed, kind, "{}"));
    assertThat(events().untold()).isEmpty();
    warehouse.undo(before);
    warehouse.undo(committed);
    assertThat(events().untold()).extracting(Load::loadId).containsExactly(committed);
  }
}
