package io.milepost.warehouse.duckdb;

import io.milepost.model.LoadEvent;
import io.milepost.model.LoadStep;
import io.milepost.model.MilepostException;
import io.milepost.warehouse.duckdb.store.DuckDb;
import io.milepost.warehouse.duckdb.store.Rows;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Steps of loads, and events, on their way into the ledger. Those that nobody relies on yet wait a
 * moment for others, so that a small load is a few transactions and not one for each of them; each
 * transaction takes all that wait, in their order. Thread-safe.
 */
final class LedgerJournal implements AutoCloseable {
  /**
   * How long something waits that nothing durable follows: longer than the steps of a small load,
   * and too short for who watches to notice.
   */
  private static final long PATIENCE_MILLIS = 25;

  /** How long until what could not be written is tried again. */
  private static final long PAUSE_MILLIS = 5_000;

  private static final ScheduledExecutorService TIMER =
      Executors.newSingleThreadScheduledExecutor(LedgerJournal::daemon);

  private final DuckDb database;
  private final Clock clock;
  private final StepNotes steps = new StepNotes();
  private final List<LoadEvent> waiting = new ArrayList<>();
  private Consumer<LoadEvent> listener = event -> {};
  private @Nullable ScheduledFuture<?> timer;
  private long lastId = -1;
  private boolean closed;

  LedgerJournal(DuckDb database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "ledger-journal");
    thread.setDaemon(true);
    return thread;
  }

  /** Has {@code hearer} hear of every event that is written, in order. */
  synchronized void onWritten(Consumer<LoadEvent> hearer) {
    listener = hearer;
  }

  synchronized void stepStarted(long loadId, String step) {
    steps.started(loadId, step, now());
    writeSoon();
  }

  /** The step as it ended, if it had started. */
  synchronized Optional<LoadStep> stepFinished(long loadId, String step, long rows) {
    Optional<LoadStep> finished = steps.finished(loadId, step, now(), rows);
    writeSoon();
    return finished;
  }

  /**
   * Has a load taken, and forgets the steps of its earlier attempts if it was.
   *
   * @param taking gives whether it was, and deletes those that are written
   */
  synchronized boolean take(long loadId, BooleanSupplier taking) {
    boolean taken = taking.getAsBoolean();
    if (taken) {
      steps.forget(loadId);
    }
    return taken;
  }

  /** Notes an event that is written with the next, or soon. */
  synchronized void post(long loadId, LoadEvent.Kind kind, String data) {
    waiting.add(new LoadEvent(0, loadId, kind, now(), data));
    writeSoon();
  }

  /** Writes an event, and what waits before it. */
  synchronized LoadEvent append(long loadId, LoadEvent.Kind kind, String data) {
    List<LoadEvent> written = write(List.of(new LoadEvent(0, loadId, kind, now(), data)));
    return written.get(written.size() - 1);
  }

  /**
   * Writes all that waits, for those who read it; what cannot be written now keeps nobody from
   * reading the rest.
   */
  synchronized void writeForReaders() {
    try {
      write(List.of());
    } catch (MilepostException e) {
      writeSoon(PAUSE_MILLIS);
    }
  }

  private void writeSoon() {
    writeSoon(PATIENCE_MILLIS);
  }

  private void writeSoon(long millis) {
    if (timer == null && !closed) {
      timer = TIMER.schedule(this::writeInTime, millis, TimeUnit.MILLISECONDS);
    }
  }

  /**
   * What cannot be written now is written a while later, or with the next event, whose writer is
   * told why not.
   */
  private synchronized void writeInTime() {
    if (timer == null) {
      return;
    }
    timer = null;
    boolean written = false;
    try {
      write(List.of());
      written = true;
    } catch (MilepostException e) {
      // tried again
    } finally {
      if (!written) {
        writeSoon(PAUSE_MILLIS);
      }
    }
  }

  /**
   * Writes all that waits, and these after it. Ids become visible in their order, since one
   * transaction follows the other.
   *
   * @return the events that were written
   */
  private List<LoadEvent> write(List<LoadEvent> last) {
    List<LoadEvent> events = numbered(last);
    if (!events.isEmpty() || steps.areWaiting()) {
      transact(events);
    }
    stopTimer();
    events.forEach(this::tell);
    return events;
  }

  /** What waits, and these after it. */
  private List<LoadEvent> numbered(List<LoadEvent> last) {
    List<LoadEvent> events = new ArrayList<>(waiting);
    events.addAll(last);
    return events.isEmpty() ? events : EventRows.numbered(events, lastId() + 1);
  }

  private void transact(List<LoadEvent> events) {
    long end = lastId + events.size();
    try {
      database.transact(
          "note what happened to loads",
          connection -> {
            steps.write(connection);
            EventRows.insert(connection, events);
            return true;
          });
    } catch (MilepostException e) {
      if (events.isEmpty() || !isWritten(end, e)) {
        throw e;
      }
    }
    lastId = end;
    steps.written();
    waiting.clear();
  }

  /** What failed may have been the end of a transaction that was committed. */
  private boolean isWritten(long eventId, MilepostException failure) {
    lastId = -1;
    try {
      return lastId() >= eventId;
    } catch (MilepostException e) {
      failure.addSuppressed(e);
      return false;
    }
  }

  private void tell(LoadEvent event) {
    if (event.kind().isEnd()) {
      steps.forget(event.loadId()); // a step that it ended in goes on no more
    }
    listener.accept(event);
  }

  /** The id of the last event that was written; 0 when there is none. */
  synchronized long lastId() {
    if (lastId < 0) {
      lastId =
          database.run(
              "read the event log",
              connection ->
                  Rows.getLong(connection, "SELECT coalesce(max(event_id), 0) FROM load_event"));
    }
    return lastId;
  }

  private void stopTimer() {
    if (timer != null) {
      timer.cancel(false);
      timer = null;
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Writes all that waits. */
  @Override
  public synchronized void close() {
    try {
      write(List.of());
    } finally {
      closed = true;
      stopTimer();
    }
  }
}
