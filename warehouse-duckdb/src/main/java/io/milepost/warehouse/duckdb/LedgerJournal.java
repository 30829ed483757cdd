package io.milepost.warehouse.duckdb;

import io.milepost.model.LoadEvent;
import io.milepost.model.LoadStep;
import io.milepost.warehouse.duckdb.store.DuckDb;
import io.milepost.warehouse.duckdb.store.LedgerWriter;
import io.milepost.warehouse.duckdb.store.Rows;
import java.sql.SQLException;
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
import java.util.function.Consumer;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Steps of loads, and events, on their way into the ledger. Those that nobody relies on yet wait a
 * moment for others, so that a small load is a few transactions and not one for each of them; each
 * transaction takes all that wait, in their order. Thread-safe.
 */
final class LedgerJournal implements AutoCloseable {
  /** How long something waits that nothing durable follows. */
  private static final long PATIENCE_MILLIS = 100;

  private static final ScheduledExecutorService TIMER =
      Executors.newSingleThreadScheduledExecutor(LedgerJournal::daemon);

  private final DuckDb database;
  private final Clock clock;
  private final StepNotes steps = new StepNotes();
  private final List<LoadEvent> waiting = new ArrayList<>();
  private Consumer<LoadEvent> listener = event -> {};
  private @Nullable ScheduledFuture<?> timer;
  private long lastId = -1;

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

  /** Forgets the steps of earlier attempts of a load. */
  synchronized void forget(long loadId) {
    steps.forget(loadId);
  }

  /** Notes an event that is written with the next, or soon. */
  synchronized void post(long loadId, LoadEvent.Kind kind, String data) {
    waiting.add(new LoadEvent(0, loadId, kind, now(), data));
    writeSoon();
  }

  /** Writes an event, and what waits before it. */
  synchronized LoadEvent append(long loadId, LoadEvent.Kind kind, String data) {
    List<LoadEvent> events = new ArrayList<>(waiting);
    events.add(new LoadEvent(0, loadId, kind, now(), data));
    List<LoadEvent> written = write(events);
    return written.get(written.size() - 1);
  }

  /** Writes the steps that wait, for those who read them. */
  synchronized void writeSteps() {
    if (steps.areWaiting()) {
      database.transact("note the steps of loads", this::writeSteps);
      steps.written();
    }
  }

  private boolean writeSteps(DuckDBConnection connection) throws SQLException {
    steps.write(connection);
    return true;
  }

  private void writeSoon() {
    if (timer == null) {
      timer = TIMER.schedule(this::writeInTime, PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  /** What cannot be written now is written with the next event, whose writer is told why not. */
  private synchronized void writeInTime() {
    try {
      if (timer != null) {
        write();
      }
    } catch (RuntimeException e) {
      timer = null;
    }
  }

  /** Writes all that waits. */
  synchronized void write() {
    if (waiting.isEmpty()) {
      writeSteps();
      stopTimer();
    } else {
      write(new ArrayList<>(waiting));
    }
  }

  /** Ids become visible in their order, since one transaction follows the other. */
  private List<LoadEvent> write(List<LoadEvent> events) {
    List<LoadEvent> numbered = numbered(events);
    database.transact(
        "note what happened to loads",
        connection -> {
          steps.write(connection);
          insert(connection, numbered);
          return true;
        });
    lastId += numbered.size();
    steps.written();
    waiting.clear();
    stopTimer();
    numbered.forEach(listener);
    return numbered;
  }

  private List<LoadEvent> numbered(List<LoadEvent> events) {
    long first = lastId() + 1;
    List<LoadEvent> numbered = new ArrayList<>();
    for (LoadEvent event : events) {
      numbered.add(
          new LoadEvent(
              first + numbered.size(), event.loadId(), event.kind(), event.at(), event.data()));
    }
    return numbered;
  }

  private static void insert(DuckDBConnection connection, List<LoadEvent> events)
      throws SQLException {
    List<@Nullable Object> values = new ArrayList<>();
    for (LoadEvent event : events) {
      values.add(event.eventId());
      values.add(event.loadId());
      values.add(event.kind().word());
      values.add(LedgerWriter.utc(event.at()));
      values.add(event.data());
    }
    Rows.insert(
        connection,
        "INSERT INTO load_event (event_id, load_id, kind, happened_at, data)",
        events.size(),
        values);
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
      write();
    } finally {
      stopTimer();
    }
  }
}
